/** Help for the line: everything that it understands, its keys, and how texts with names in brackets are read. */
import { GRAMMAR, type GrammarRow } from '@chapeau/dictation';
import { ATTRIBUTED_SYNTAX, type AttributedSyntax } from '@chapeau/interchange';
import { deedsOf, FACILITATING_TEAM, type Deed } from '@chapeau/model';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { attributedSentence } from '../../intl/attributed.ts';
import { rowSentence } from '../../intl/dictation.ts';
import { ROLE_WORDS } from '../../intl/words.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { Form } from './form.tsx';
import css from './help.module.css';

export function LineHelpPage() {
  const intl = useIntl();
  return (
    <Page
      title={intl.formatMessage({ id: 'line-help.title', defaultMessage: 'At speaking speed' })}
      lead={
        <FormattedMessage
          id="line-help.lead"
          defaultMessage="One line is typed, and a proposal, a position or a decision stands there. What will happen is shown before Enter; what is not understood is said at once."
        />
      }
    >
      <Section title={<FormattedMessage id="line-help.grammar" defaultMessage="What may be typed" />}>
        <p>
          <FormattedMessage
            id="line-help.names"
            defaultMessage="Paragraphs are named by their number (12, 12 bis, 12(b), art 4, pp3; “.” is the one on the floor, 12-14 several, 12* all beneath), delegations by code or name, proposals as p3. Words stand in any kind of quotation marks. What stands in square brackets below may be left out. Capital letters do not count."
          />
        </p>
        <Grammar />
      </Section>
      <Section title={<FormattedMessage id="line-help.keys" defaultMessage="Keys of the line" />}>
        <Keys />
      </Section>
      <Section
        title={
          <FormattedMessage
            id="line-help.attributed"
            defaultMessage="How texts with names in brackets are read"
          />
        }
      >
        <Attributed />
      </Section>
    </Page>
  );
}

function Grammar() {
  const intl = useIntl();
  return (
    <Table<GrammarRow>
      caption={intl.formatMessage({ id: 'line-help.grammar', defaultMessage: 'What may be typed' })}
      rows={GRAMMAR}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'form',
          head: intl.formatMessage({ id: 'line-help.form', defaultMessage: 'Form' }),
          cell: ({ form }) => <Form form={form} />,
        },
        {
          key: 'example',
          head: intl.formatMessage({ id: 'line-help.example', defaultMessage: 'Example' }),
          cell: ({ example }) => (
            <code className={css.code} dir="ltr">
              {example}
            </code>
          ),
        },
        {
          key: 'does',
          head: intl.formatMessage({ id: 'line-help.does', defaultMessage: 'What it does' }),
          cell: (row) => rowSentence(intl, row),
        },
        {
          key: 'who',
          head: intl.formatMessage({ id: 'line-help.who', defaultMessage: 'Who may' }),
          cell: ({ may }) => <WhoMay deed={may} />,
        },
      ]}
    />
  );
}

function WhoMay({ deed }: { readonly deed: Deed }) {
  const intl = useIntl();
  const roles = FACILITATING_TEAM.filter((role) => deedsOf(role).includes(deed));
  return intl.formatList(
    roles.map((role) => intl.formatMessage(ROLE_WORDS[role])),
    { type: 'conjunction' },
  );
}

const KEYS: readonly { readonly keys: string; readonly does: MessageDescriptor }[] = Object.entries(
  defineMessages({
    ':': { id: 'line-help.key.open', defaultMessage: 'Opens the line, from anywhere on the text page.' },
    Enter: {
      id: 'line-help.key.enter',
      defaultMessage:
        'Carries the line out and clears it for the next; takes what is highlighted in the list.',
    },
    Tab: {
      id: 'line-help.key.tab',
      defaultMessage: 'Takes the first of the list, or what is highlighted in it.',
    },
    '↓': {
      id: 'line-help.key.down',
      defaultMessage: 'Into the list; after Up, on through the lines that were given.',
    },
    '↑': { id: 'line-help.key.up', defaultMessage: 'Back through the lines that were given in this window.' },
    Escape: {
      id: 'line-help.key.escape',
      defaultMessage: 'Leaves the list, then closes the line; what is typed stays for the next time.',
    },
  }),
).map(([keys, does]) => ({ keys, does }));

function Keys() {
  return (
    <dl className={css.keys}>
      {KEYS.map(({ keys, does }) => (
        <div key={keys}>
          <dt>
            <KeyHint keys={keys} />
          </dt>
          <dd>
            <FormattedMessage {...does} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Attributed() {
  const intl = useIntl();
  return (
    <Table<AttributedSyntax>
      caption={intl.formatMessage({
        id: 'line-help.attributed',
        defaultMessage: 'How texts with names in brackets are read',
      })}
      rows={ATTRIBUTED_SYNTAX}
      keyOf={({ name }) => name}
      columns={[
        {
          key: 'example',
          head: intl.formatMessage({ id: 'line-help.example', defaultMessage: 'Example' }),
          cell: ({ example }) => (
            <span className={css.lines} dir="ltr" lang="en">
              {example.replaceAll(' ⏎ ', '\n')}
            </span>
          ),
        },
        {
          key: 'reading',
          head: intl.formatMessage({ id: 'line-help.reading', defaultMessage: 'How it is read' }),
          cell: (row) => attributedSentence(intl, row),
        },
      ]}
    />
  );
}
