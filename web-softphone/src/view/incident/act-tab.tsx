import { isOpen, type Incident } from '../../state/incident';
import { ACT } from '../../words/incident';
import { ANSWERS, CLASSES, REASONS } from '../../words/signs';
import { when } from '../../words/time';
import { t, word } from '../../words/tongue';
import { useDesk, useShortcut } from '../context';
import { useAct } from '../parts/act';
import { Button, Part, Refusal } from '../parts/parts';
import { CallListView } from './call-list';
import { LiveCalls, PastCalls } from './live-calls';
import { PlanView } from './plan';

/** What is to be done now, and whom one may call. */
export function ActTab({ incident }: { readonly incident: Incident }) {
  return (
    <>
      <Unseen incident={incident} />
      <LiveCalls incident={incident} />
      <QuestionView incident={incident} />
      <CallListView incident={incident} />
      <PlanView />
      <PastCalls incident={incident} />
    </>
  );
}

/** Signals that joined: before they are seen nothing else is done. */
function Unseen({ incident }: { readonly incident: Incident }) {
  const desk = useDesk();
  const doing = useAct();
  const unseen = incident.signals.filter((signal) => incident.unseen.includes(signal.id));
  const seen = () => void doing.run(() => desk.acts.on(incident.id, 'acknowledge'));
  useShortcut('seen', seen, unseen.length > 0);
  return unseen.length === 0 ? null : (
    <Part title={t(ACT.unseen)} class="urgent">
      <ul class="plain">
        {unseen.map((signal) => (
          <li key={signal.id}>
            <time>{when(signal.at)}</time> <strong>{word(CLASSES, signal.alarmClass)}</strong> {signal.zone} {signal.text}
          </li>
        ))}
      </ul>
      <Button does={seen} of="seen" kind="main" off={doing.busy}>
        {t(ACT.acknowledge)}
      </Button>
      <Refusal doing={doing} />
    </Part>
  );
}

/** What the plan asks, with its answers by key; else why an operator is asked at all. */
function QuestionView({ incident }: { readonly incident: Incident }) {
  const desk = useDesk();
  const doing = useAct();
  const { question } = incident;
  const answers = question?.answers ?? [];
  const give = (answer: string) =>
    void doing.run(() => desk.acts.on(incident.id, 'answer', { step: question?.step, answer }));
  useShortcut('answer', (digit) => {
    const answer = answers[digit - 1];
    if (answer !== undefined) {
      give(answer);
    }
  }, answers.length > 0);
  if (question === null) {
    return incident.asked === '' || !isOpen(incident) ? null : (
      <Part title={t(ACT.operator)}>
        <p>
          <strong>{word(REASONS, incident.asked)}</strong> {incident.asked === 'duress' ? '' : incident.askedWords}
        </p>
      </Part>
    );
  }
  return (
    <Part title={t(ACT.question)} class="question">
      <p class="asked">{question.words}</p>
      <div class="buttons">
        {answers.map((answer, place) => (
          <Button key={answer} does={() => give(answer)} hint={place < 9 ? `⇧${place + 1}` : ''} off={doing.busy}>
            {word(ANSWERS, answer)}
          </Button>
        ))}
      </div>
      <Refusal doing={doing} />
    </Part>
  );
}
