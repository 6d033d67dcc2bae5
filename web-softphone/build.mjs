// Called by Maven: builds the page when its inputs are not those it was last built from. Contents are compared and not
// times, for a fresh clone's times mean nothing.
//   node build.mjs        npm ci and npm run build, each only where needed
//   node build.mjs test   the tests, with npm ci where needed
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const LOCK = ['package.json', 'package-lock.json'];
const INPUTS = [...LOCK, 'index.html', 'tsconfig.json', 'vite.config.ts', 'build.mjs', 'public', 'src'];
const INSTALLED = 'node_modules/.installed-from';
const BUILT = 'target/built-from';
const OUTPUT = 'target/classes/META-INF/resources/index.html';

function files(path) {
  const whole = join(here, path);
  return statSync(whole).isDirectory()
    ? readdirSync(whole)
        .sort()
        .flatMap((name) => files(`${path}/${name}`))
    : [path];
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.flatMap(files)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(here, path)));
  }
  return hash.digest('hex');
}

function isFrom(stamp, inputs) {
  const file = join(here, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === inputs;
}

function npm(...words) {
  const { status, error } = spawnSync('npm', words, { cwd: here, stdio: 'inherit' });
  if (error !== undefined || status !== 0) {
    console.error(`The page could not be made: npm ${words.join(' ')} ${error?.message ?? `ended with ${status}`}.`);
    process.exit(1);
  }
}

function stamp(file, inputs) {
  mkdirSync(dirname(join(here, file)), { recursive: true });
  writeFileSync(join(here, file), inputs);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The page needs Node 20.19 or later; this is ${process.version}. Install a newer one and build again.`);
  process.exit(1);
}
const lock = fingerprint(LOCK);
if (!isFrom(INSTALLED, lock)) {
  npm('ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');
  stamp(INSTALLED, lock);
}
if (process.argv[2] === 'test') {
  npm('run', '--silent', 'test');
} else {
  const inputs = fingerprint(INPUTS);
  if (!isFrom(BUILT, inputs) || !existsSync(join(here, OUTPUT))) {
    npm('run', '--silent', 'build');
    stamp(BUILT, inputs);
  }
}
