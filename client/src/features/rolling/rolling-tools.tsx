/** What can be done with the rolling text: names, whose proposals, as a file, on paper. */
import { Download, Printer } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { rollingFile } from '../../api/routes.ts';
import { useReadable } from '../../sync/store.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CheckboxField, SelectField } from '../../ui/fields.tsx';
import { codeOf, useScene } from '../text/scene.ts';
import type { RollingStore } from './rolling-store.ts';
import css from './rolling.module.css';
import { whoseChoices, type Whose } from './whose.ts';

export interface RollingToolsProps {
  readonly store: RollingStore;
  /** Null: there is nothing to choose. */
  readonly whose: Whose | null;
  readonly onWhose: (whose: Whose) => void;
}

export function RollingTools({ store, whose, onWhose }: RollingToolsProps) {
  const { textView, head } = useScene();
  const view = useReadable(textView);
  const { names } = view;
  return (
    <div className={css.tools}>
      <CheckboxField
        label={<FormattedMessage id="rolling.names" defaultMessage="Names" />}
        isSelected={names}
        onChange={(shown) => textView.set({ ...view, names: shown })}
      />
      {whose !== null && <WhoseField whose={whose} onWhose={onWhose} />}
      <Left store={store} />
      <span className={css.files}>
        <ButtonLink
          size="small"
          tone="quiet"
          icon={Download}
          href={rollingFile(head.draft.id, names)}
          // The server names the file.
          download=""
        >
          <span className={css.fileWord}>
            {names ? (
              <FormattedMessage id="rolling.download" defaultMessage="Download rolling text" />
            ) : (
              <FormattedMessage id="rolling.download.nameless" defaultMessage="Download without names" />
            )}
          </span>
        </ButtonLink>
        <Button size="small" tone="quiet" icon={Printer} onPress={() => print()}>
          <span className={css.fileWord}>
            <FormattedMessage id="rolling.print" defaultMessage="Print" />
          </span>
        </Button>
      </span>
    </div>
  );
}

function WhoseField({ whose, onWhose }: { readonly whose: Whose } & Pick<RollingToolsProps, 'onWhose'>) {
  const intl = useIntl();
  const scene = useScene();
  const proposals = useDeferredValue(useReadable(scene.room.stores.allProposals));
  const choices = useMemo(
    () => whoseChoices(proposals, (participant) => codeOf(scene, participant)),
    [proposals, scene],
  );
  const all = {
    value: 'all' as const,
    label: intl.formatMessage({ id: 'rolling.whose.all', defaultMessage: 'Everybody' }),
  };
  return (
    <SelectField<Whose>
      label={intl.formatMessage({ id: 'rolling.whose', defaultMessage: 'Proposals of' })}
      hidesLabel
      choices={[all, ...choices]}
      value={whose}
      onChange={onWhose}
    />
  );
}

/** How much is still to be written in; nothing once all is. */
function Left({ store }: Pick<RollingToolsProps, 'store'>) {
  const left = useDeferredValue(useReadable(store.left));
  if (left === 0) return null;
  return (
    <span className={css.left}>
      <FormattedMessage
        id="rolling.left"
        defaultMessage="{left, plural, one {# paragraph} other {# paragraphs}} to go"
        values={{ left }}
      />
    </span>
  );
}
