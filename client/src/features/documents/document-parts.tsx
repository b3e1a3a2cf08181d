/** What a document is to others, and its texts, links and files: listed, added, taken away. */
import {
  DOCUMENT_RELATIONS,
  isRefusal,
  LIMITS,
  type DocumentRelationKind,
  type RegisterLine,
} from '@chapeau/model';
import type { RegisterAnswer } from '@chapeau/protocol';
import { Paperclip, X } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { handInFile } from '../../api/documents.ts';
import { RELATION_WORDS } from '../../intl/document-words.ts';
import { languageName, OFFICIAL_LANGUAGES } from '../../intl/language-name.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { SelectField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { lineTitle } from './document-link.tsx';
import { resuggested } from './document-fields.tsx';
import { bearsItsSymbol, chosenVersion, withTyped, type Told, type Typed } from './told.ts';
import css from './documents.module.css';

export interface DocumentPartsProps {
  readonly told: Told;
  readonly typed: Typed;
  readonly register: RegisterAnswer;
  /** The document that is changed; null: a new one. */
  readonly line: RegisterLine | null;
  readonly onChange: (told: Told) => void;
  readonly onType: (typed: Typed) => void;
}

export function DocumentParts(props: DocumentPartsProps) {
  return (
    <>
      <Relations {...props} />
      <Contents {...props} />
    </>
  );
}

function Relations(props: DocumentPartsProps) {
  const { told, register, line: own, onChange } = props;
  const { lines } = register;
  const intl = useIntl();
  const [kind, setKind] = useState<DocumentRelationKind>('revises');
  const [symbol, setSymbol] = useState('');
  const relate = (to: Told['relations'][number]['to']) => {
    const relations = [...told.relations, { kind, to }];
    onChange({ ...told, relations, symbol: resuggested(props, { relations }) });
  };
  const name = (line: RegisterLine) =>
    [line.symbol, lineTitle(line, intl.locale)].filter((words) => words !== '').join(' – ');
  const without = (at: number) => onChange({ ...told, relations: told.relations.filter((_, n) => n !== at) });
  return (
    <>
      <ul className={css.list}>
        {told.relations.map((relation, at) => {
          const { to } = relation;
          const other = to.kind === 'listed' ? lines.find(({ id }) => id === to.id) : undefined;
          const words = to.kind === 'elsewhere' ? to.symbol : other === undefined ? '—' : name(other);
          return (
            <li key={at}>
              <FormattedMessage {...RELATION_WORDS[relation.kind]} /> <bdi>{words}</bdi>{' '}
              <Remove name={words} onPress={() => without(at)} />
            </li>
          );
        })}
      </ul>
      <div className={css.pair}>
        <SelectField
          label={intl.formatMessage({ id: 'document.relation', defaultMessage: 'Relation' })}
          choices={DOCUMENT_RELATIONS.map((value) => ({
            value,
            label: intl.formatMessage(RELATION_WORDS[value]),
          }))}
          value={kind}
          onChange={setKind}
        />
        <SearchField
          key={told.relations.length}
          label={intl.formatMessage({ id: 'document.relation-to', defaultMessage: 'To which document' })}
          choices={lines.flatMap((line) => {
            const id = line.document ?? line.version?.id ?? null;
            return id === null || line.id === own?.id ? [] : [{ value: id, label: name(line) }];
          })}
          value={null}
          onChange={(id) => relate({ kind: 'listed', id })}
        />
        <TextField
          label={intl.formatMessage({
            id: 'document.relation-elsewhere',
            defaultMessage: 'Or to a symbol that is not in the register',
          })}
          value={symbol}
          onChange={setSymbol}
          maxLength={LIMITS.lineLength}
          placeholder="A/RES/79/1"
        />
      </div>
      <div className={css.filters}>
        <Button
          size="small"
          isDisabled={symbol.trim() === ''}
          onPress={() => {
            relate({ kind: 'elsewhere', symbol: symbol.trim() });
            setSymbol('');
          }}
        >
          <FormattedMessage id="document.relate" defaultMessage="Relate to that symbol" />
        </Button>
      </div>
    </>
  );
}

function Contents(props: DocumentPartsProps) {
  const { told, typed, register, onChange, onType } = props;
  const intl = useIntl();
  const sentence = useRefusalSentence();
  const { language, text, href } = typed;
  const [trouble, setTrouble] = useState<string | null>(null);
  const add = (content: Told['contents'][number]) =>
    onChange({ ...told, contents: [...told.contents, content] });
  const hand = async (files: FileList | null) => {
    const file = files?.[0];
    if (file === undefined) return;
    const answer = await handInFile(file);
    if (isRefusal(answer)) return setTrouble(sentence(answer));
    setTrouble(null);
    add({ kind: 'file', language, file: answer.file.id });
  };
  return (
    <>
      <ul className={css.list}>
        {told.contents.map((content, at) => {
          const words = contentWords(intl, content, register.lines);
          const contents = told.contents.filter((_, n) => n !== at);
          return (
            <li key={at}>
              <bdi>{words}</bdi> <Remove name={words} onPress={() => onChange({ ...told, contents })} />
            </li>
          );
        })}
      </ul>
      <VersionField {...props} />
      <SelectField
        label={intl.formatMessage({ id: 'document.text-language', defaultMessage: 'Language of the text' })}
        choices={OFFICIAL_LANGUAGES.map((value) => ({ value, label: languageName(intl, value) }))}
        value={OFFICIAL_LANGUAGES.find((tag) => tag === language) ?? 'en'}
        onChange={(tag) => onType({ ...typed, language: tag })}
      />
      <TextAreaField
        label={intl.formatMessage({ id: 'document.text', defaultMessage: 'Text' })}
        value={text}
        onChange={(words) => onType({ ...typed, text: words })}
        maxLength={LIMITS.documentText}
      />
      <TextField
        label={intl.formatMessage({ id: 'document.link', defaultMessage: 'Link' })}
        type="url"
        value={href}
        onChange={(address) => onType({ ...typed, href: address })}
        placeholder="https://"
      />
      <div className={css.filters}>
        <Button
          size="small"
          isDisabled={text.trim() === '' && href.trim() === ''}
          onPress={() => {
            onChange(withTyped(told, typed));
            onType({ ...typed, text: '', href: '' });
          }}
        >
          <FormattedMessage id="document.add" defaultMessage="Add another" />
        </Button>
        <FileTrigger onSelect={(files) => void hand(files)}>
          <Button size="small" icon={Paperclip}>
            <FormattedMessage id="document.file" defaultMessage="Add a file" />
          </Button>
        </FileTrigger>
      </div>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </>
  );
}

/** An issued version that no document has for its text; nothing where one is chosen, or none is there. */
function VersionField({ told, register, onChange }: DocumentPartsProps) {
  const intl = useIntl();
  const choices = register.lines.flatMap((line) =>
    line.document === null && line.version !== null
      ? [{ value: line.version.id, label: versionName(line, intl.locale) }]
      : [],
  );
  if (choices.length === 0 || chosenVersion(told) !== null) return null;
  return (
    <SelectField
      label={intl.formatMessage({ id: 'document.version', defaultMessage: 'Its text is an issued version' })}
      description={intl.formatMessage({
        id: 'document.version.what',
        defaultMessage: 'The document then has the symbol, the date and the audience of that version.',
      })}
      placeholder={intl.formatMessage({ id: 'document.version.choose', defaultMessage: 'Choose a version' })}
      choices={choices}
      value={null}
      onChange={(version) => {
        const contents: Told['contents'] = [{ kind: 'version', version }, ...told.contents];
        const symbol = bearsItsSymbol({ contents }, register) ? '' : told.symbol;
        onChange({ ...told, symbol, contents });
      }}
    />
  );
}

function versionName(line: RegisterLine, locale: string): string {
  return [line.symbol, lineTitle(line, locale), line.version?.label ?? '']
    .filter((words) => words !== '')
    .join(' – ');
}

function contentWords(
  intl: IntlShape,
  content: Told['contents'][number],
  lines: readonly RegisterLine[],
): string {
  if (content.kind === 'version') {
    const line = lines.find(({ version }) => version?.id === content.version);
    if (line !== undefined) return versionName(line, intl.locale);
    return intl.formatMessage({ id: 'document.its-version', defaultMessage: 'The version' });
  }
  const language = languageName(intl, content.language);
  switch (content.kind) {
    case 'text':
      return `${content.text.slice(0, 60)} (${language})`;
    case 'link':
      return `${content.href} (${language})`;
    case 'file':
      return intl.formatMessage({ id: 'document.a-file', defaultMessage: 'File ({language})' }, { language });
  }
}

function Remove({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  const intl = useIntl();
  return (
    <IconButton
      icon={X}
      size="small"
      label={intl.formatMessage({ id: 'document.remove', defaultMessage: 'Take away: {name}' }, { name })}
      onPress={onPress}
    />
  );
}
