/** The modalities of statements: what each category may file, how long, who publishes it and how widely, as the secretariat sets it. */
import {
  AUDIENCES,
  isRefusal,
  LIMITS,
  STATEMENT_MODALITIES,
  type StatementModalities,
  type StatementModality,
} from '@chapeau/model';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { useNow } from '../../api/now.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { AUDIENCE_WORDS, CATEGORY_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { CheckboxField, SelectField, TextField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/page.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import css from './participants.module.css';
import { useSayUnchanged } from './say-unchanged.ts';

export function StatementModalitiesSection({ mayManage }: { readonly mayManage: boolean }) {
  const intl = useIntl();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const title = intl.formatMessage({
    id: 'statement-modalities.title',
    defaultMessage: 'Modalities of statements',
  });
  return (
    <Section
      title={title}
      acts={
        mayManage && (
          <Button
            size="small"
            icon={Pencil}
            aria-label={intl.formatMessage(
              { id: 'statement-modalities.change.of', defaultMessage: 'Change: {title}' },
              { title },
            )}
            onPress={() => setOpen(true)}
          >
            <FormattedMessage id="statement-modalities.change" defaultMessage="Change" />
          </Button>
        )
      }
    >
      <Loaded of={now}>
        {({ modalities }) => (
          <>
            <Table
              caption={title}
              columns={columnsOf(intl)}
              rows={modalities}
              keyOf={({ category }) => category}
            />
            <Dialog title={title} isOpen={isOpen} onClose={() => setOpen(false)} wide keepsOpen>
              <StatementModalitiesForm modalities={modalities} onClose={() => setOpen(false)} />
            </Dialog>
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** Of those who may file none nothing more is told. */
function columnsOf(intl: IntlShape): readonly Column<StatementModality>[] {
  const told = (words: (row: StatementModality) => string) => (row: StatementModality) =>
    row.mayFile ? words(row) : '–';
  return [
    {
      key: 'category',
      head: intl.formatMessage({ id: 'statement-modalities.category', defaultMessage: 'Category' }),
      cell: ({ category }) => intl.formatMessage(CATEGORY_WORDS[category]),
    },
    {
      key: 'files',
      head: intl.formatMessage({ id: 'statement-modalities.files', defaultMessage: 'Files statements' }),
      cell: ({ mayFile }) =>
        mayFile
          ? intl.formatMessage({ id: 'statement-modalities.yes', defaultMessage: 'Yes' })
          : intl.formatMessage({ id: 'statement-modalities.no', defaultMessage: 'No' }),
    },
    {
      key: 'words',
      head: intl.formatMessage({ id: 'statement-modalities.words', defaultMessage: 'Words at most' }),
      cell: told(({ mostWords }) =>
        mostWords === null
          ? intl.formatMessage({ id: 'statement-modalities.unlimited', defaultMessage: 'Not limited' })
          : intl.formatNumber(mostWords),
      ),
    },
    {
      key: 'publishes',
      head: intl.formatMessage({ id: 'statement-modalities.publishes', defaultMessage: 'Published by' }),
      cell: told(({ publishes }) => publisherWords(intl, publishes)),
    },
    {
      key: 'widest',
      head: intl.formatMessage({ id: 'statement-modalities.widest', defaultMessage: 'Published at most to' }),
      cell: told(({ widest }) => intl.formatMessage(AUDIENCE_WORDS[widest])),
    },
  ];
}

const PUBLISHERS = ['owner', 'team'] as const;

function publisherWords(intl: IntlShape, publishes: StatementModality['publishes']): string {
  return publishes === 'owner'
    ? intl.formatMessage({ id: 'statement-modalities.owner', defaultMessage: 'Whoever filed it' })
    : intl.formatMessage({
        id: 'statement-modalities.team',
        defaultMessage: 'The facilitators and the secretariat',
      });
}

interface StatementModalitiesFormProps {
  readonly modalities: StatementModalities;
  readonly onClose: () => void;
}

export function StatementModalitiesForm({ modalities, onClose }: StatementModalitiesFormProps) {
  const sayUnchanged = useSayUnchanged();
  const { send, pending } = useProcessCommand();
  const [rows, setRows] = useState(modalities);
  const put = (changed: StatementModality) =>
    setRows(rows.map((row) => (row.category === changed.category ? changed : row)));
  const set = async () => {
    const answer = await send({
      kind: 'set-statement-modalities',
      modalities: rows.map((row) => ({ ...row })),
    });
    if (answer === null || isRefusal(answer)) return;
    sayUnchanged(answer);
    onClose();
  };
  return (
    <Form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void set();
      }}
    >
      {rows.map((row) => (
        <ModalityFields key={row.category} row={row} onChange={put} />
      ))}
      <DialogActions>
        <Button tone="quiet" onPress={() => setRows(STATEMENT_MODALITIES)}>
          <FormattedMessage id="statement-modalities.usual" defaultMessage="The usual modalities" />
        </Button>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button type="submit" tone="primary" isPending={pending}>
          <FormattedMessage id="groups.put" defaultMessage="Keep" />
        </Button>
      </DialogActions>
    </Form>
  );
}

interface ModalityFieldsProps {
  readonly row: StatementModality;
  readonly onChange: (row: StatementModality) => void;
}

function ModalityFields({ row, onChange }: ModalityFieldsProps) {
  const intl = useIntl();
  return (
    <fieldset className={css.modality}>
      <legend>{intl.formatMessage(CATEGORY_WORDS[row.category])}</legend>
      <CheckboxField
        label={<FormattedMessage id="statement-modalities.may-file" defaultMessage="May file statements" />}
        isSelected={row.mayFile}
        onChange={(mayFile) => onChange({ ...row, mayFile })}
      />
      {row.mayFile && (
        <div className={css.pair}>
          <TextField
            label={intl.formatMessage({
              id: 'statement-modalities.most-words',
              defaultMessage: 'Words at most (empty: not limited)',
            })}
            inputMode="numeric"
            value={row.mostWords === null ? '' : String(row.mostWords)}
            onChange={(words) => onChange({ ...row, mostWords: wordsOf(words) })}
          />
          <SelectField
            label={intl.formatMessage({
              id: 'statement-modalities.publishes',
              defaultMessage: 'Published by',
            })}
            choices={PUBLISHERS.map((value) => ({ value, label: publisherWords(intl, value) }))}
            value={row.publishes}
            onChange={(publishes) => onChange({ ...row, publishes })}
          />
          <SelectField
            label={intl.formatMessage({
              id: 'statement-modalities.widest',
              defaultMessage: 'Published at most to',
            })}
            choices={AUDIENCES.map((value) => ({ value, label: intl.formatMessage(AUDIENCE_WORDS[value]) }))}
            value={row.widest}
            onChange={(widest) => onChange({ ...row, widest })}
          />
        </div>
      )}
    </fieldset>
  );
}

/** Null: not limited. */
function wordsOf(typed: string): number | null {
  const words = Number(typed.replaceAll(/\D/gu, ''));
  return words === 0 ? null : Math.min(words, LIMITS.statementText);
}
