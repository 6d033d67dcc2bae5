import { useEffect, useState } from 'preact/hooks';
import { PATHS } from '../../api/paths';
import { DESK } from '../../words/desk';
import { PROOF, SERVICES } from '../../words/incident';
import { t, word } from '../../words/tongue';
import { useDesk } from '../context';
import { useAct } from '../parts/act';
import { Dialog } from '../parts/dialog';
import { Button, Refusal } from '../parts/parts';

export interface PaperShown {
  readonly paper: 'briefing' | 'dossier';
  readonly service: string;
}

/** The sheet that is read out to the service, or what proves the verification; each prints as it is. */
export function Paper({ id, paper, shut }: { readonly id: string; readonly paper: PaperShown; readonly shut: () => void }) {
  const desk = useDesk();
  const doing = useAct();
  const [words, setWords] = useState('');
  useEffect(() => {
    void doing.run(async () => setWords(await desk.asker.words(PATHS.paper(id, paper.paper, paper.service))));
  }, [id, paper.paper, paper.service]);
  return (
    <Dialog title={`${t(PROOF[paper.paper])} · ${word(SERVICES, paper.service)}`} close={shut} class="paper">
      <pre tabIndex={0}>{words}</pre>
      <Refusal doing={doing} />
      <div class="buttons">
        <Button does={() => print()}>{t(PROOF.print)}</Button>
        <Button does={shut} kind="main">
          {t(DESK.shut)}
        </Button>
      </div>
    </Dialog>
  );
}
