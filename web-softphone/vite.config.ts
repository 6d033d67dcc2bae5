import { defineConfig } from 'vitest/config';

/**
 * The page must work under a strict content security policy: no inline script or style, nothing as a data: address.
 * The policy stands in the built page too, so that it holds whoever serves it; the development server needs none.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  // The telephone's WebSocket has an address of its own, which the server's header names; here any one may be.
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  plugins: [
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
      ],
    },
  ],
  test: { include: ['test/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
});
