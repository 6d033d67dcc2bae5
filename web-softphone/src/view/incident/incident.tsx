import { useEffect, useRef, useState } from 'preact/hooks';
import type { Incident } from '../../state/incident';
import { INCIDENT } from '../../words/incident';
import { t } from '../../words/tongue';
import { useDesk, useShortcut } from '../context';
import { SiteCard } from '../site/site-card';
import { ActTab } from './act-tab';
import { CloseTab } from './close-tab';
import { Heading } from './heading';
import { ProofTab } from './proof-tab';
import { Register } from './register';
import { SendTab } from './send-tab';
import { SiteTab } from './site-tab';

const TABS = ['act', 'site', 'send', 'proof', 'close'] as const;
type Tab = (typeof TABS)[number];
const KEYS: Record<Tab, string> = { act: 'a', site: 'f', send: 's', proof: 'p', close: 'c' };
const CONTENT = { act: ActTab, site: SiteTab, send: SendTab, proof: ProofTab, close: CloseTab };

/** The incident that is open on the desk. */
export function IncidentView() {
  const desk = useDesk();
  const { id, site } = desk.incidents.opened.state.value;
  const incident = id === null ? undefined : desk.incidents.board.state.value.incidents.get(id);
  return (
    <main class="incident" id="incident" tabIndex={-1}>
      {site !== '' ? (
        <SiteCard key={site} id={site} />
      ) : incident === undefined ? (
        <p class="quiet empty">{id === null ? t(INCIDENT.choose) : t(INCIDENT.reading)}</p>
      ) : (
        <Opened key={incident.id} incident={incident} />
      )}
    </main>
  );
}

function Opened({ incident }: { readonly incident: Incident }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.scrollIntoView({ block: 'nearest' }), []);
  useShortcut('incident', () => heading.current?.focus());
  return (
    <>
      <Heading incident={incident} heading={heading} />
      <div class="halves">
        <Tabs incident={incident} />
        <Register incident={incident} />
      </div>
    </>
  );
}

/** All of them stay as they are while another is looked at: what was typed is still there. */
function Tabs({ incident }: { readonly incident: Incident }) {
  const [open, setOpen] = useState<Tab>('act');
  const list = useRef<HTMLDivElement>(null);
  const show = (tab: Tab) => {
    setOpen(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  useShortcut('act', () => show('act'));
  useShortcut('site', () => show('site'));
  useShortcut('send', () => show('send'));
  useShortcut('proof', () => show('proof'));
  useShortcut('close', () => show('close'));
  const turn = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(open) + step + TABS.length) % TABS.length];
    if (step !== 0 && next !== undefined) {
      event.preventDefault();
      show(next);
    }
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={t(INCIDENT.title)} ref={list} onKeyDown={turn}>
        {TABS.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            aria-selected={tab === open}
            aria-controls={`panel-${tab}`}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => setOpen(tab)}
          >
            {t(INCIDENT.tabs[tab])} <kbd aria-hidden="true">{KEYS[tab]}</kbd>
          </button>
        ))}
      </div>
      {TABS.map((tab) => {
        const Content = CONTENT[tab];
        return (
          <div key={tab} id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`} hidden={tab !== open} class="panel">
            <Content incident={incident} />
          </div>
        );
      })}
    </div>
  );
}
