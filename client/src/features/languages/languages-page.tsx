/** The languages of a text: how far each has come, and the original and others side by side. */
import type { Draft, DraftId, ParticipantId, PlainDraft } from '@chapeau/model';
import type { LanguagesAnswer } from '@chapeau/protocol';
import { Languages, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'wouter';
import { useLanguages, useTexts } from '../../api/languages.ts';
import { useMe } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Comparing } from '../comparison/comparing.tsx';
import { useWork } from '../../workers/use-work.ts';
import { AddLanguage } from './add-language.tsx';
import { IssueLanguages } from './issue-languages.tsx';
import { ConsistencyGroup } from './consistency-group.tsx';
import { ConsistencyDesk } from './language-desk.tsx';
import { LanguagesTable } from './languages-table.tsx';
import css from './languages.module.css';
import type { ReadLanguage, TextsInLanguages } from './read-languages.ts';
import { shownLanguage, type ShownLanguage } from './shown-language.ts';
import { startWorker } from './start-worker.ts';
import { useLanguageDeeds } from './use-language-deeds.ts';

/** `/drafts/:draft/languages` */
export function LanguagesPage() {
  const intl = useIntl();
  const { draft } = useParams<{ readonly draft: DraftId }>();
  const me = useMe();
  const deeds = me.kind === 'ready' ? me.answer.deeds : [];
  const may = deeds.includes('read-draft');
  const languages = useLanguages(draft, may);
  return (
    <Page
      width="full"
      title={intl.formatMessage({ id: 'languages.title', defaultMessage: 'Languages' })}
      lead={
        <FormattedMessage
          id="languages.lead"
          defaultMessage="One text in several languages, joined paragraph by paragraph: what each renders of the original as it stands, and in what they differ."
        />
      }
      acts={
        <ButtonLink href={PATHS.draft(draft)}>
          <FormattedMessage id="drafting.to-text" defaultMessage="To the text" />
        </ButtonLink>
      }
    >
      <Loaded of={me}>
        {({ actor }) =>
          may ? (
            <Loaded of={languages} lines={12}>
              {(answer) => (
                <Texts
                  answer={answer}
                  atHand={draft}
                  mayManage={deeds.includes('manage-languages')}
                  mayAppoint={deeds.includes('appoint-consistency-group')}
                  participant={actor?.participant ?? null}
                  mayHandOver={deeds.includes('decide-status')}
                />
              )}
            </Loaded>
          ) : (
            <RoleMayNot as={actor?.role ?? null} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface TextsProps {
  readonly answer: LanguagesAnswer;
  readonly atHand: DraftId;
  readonly mayManage: boolean;
  readonly mayHandOver: boolean;
  readonly mayAppoint: boolean;
  /** The delegation of the reader; null: it represents none. */
  readonly participant: ParticipantId | null;
}

function Texts(props: TextsProps) {
  const { original, translations } = props.answer;
  const texts = useTexts([original.id, ...translations.map(({ draft }) => draft.id)]);
  return (
    <Loaded of={texts} lines={12}>
      {([first, ...others]) =>
        first === undefined ? null : <Read {...props} original={first} others={others} />
      }
    </Loaded>
  );
}

interface ReadProps extends TextsProps {
  readonly original: PlainDraft;
  /** Those of the translations, in their order. */
  readonly others: readonly PlainDraft[];
}

function Read(props: ReadProps) {
  const { answer, original, others } = props;
  const input = useInput(answer, original, others);
  const { output, hasFailed } = useWork<TextsInLanguages, readonly ReadLanguage[]>(startWorker, input);
  if (answer.translations.length === 0) return <OneLanguage {...props} />;
  if (output === null) return hasFailed ? <Failed /> : <Comparing />;
  return <ReadTexts {...props} languages={output} />;
}

/** The same value as long as texts and confirmations are the same. */
function useInput(
  { translations }: LanguagesAnswer,
  original: PlainDraft,
  others: readonly PlainDraft[],
): TextsInLanguages | null {
  const key = JSON.stringify([original, others, translations]);
  return useMemo(() => {
    const read = translations.flatMap(({ draft, renderings }, index) => {
      const text = others[index];
      return text === undefined ? [] : [{ draft, text, renderings }];
    });
    return read.length === 0 ? null : { kind: 'texts', original, translations: read };
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for all three
  }, [key]);
}

function ReadTexts(props: ReadProps & { readonly languages: readonly ReadLanguage[] }) {
  const { answer, atHand, mayManage, mayHandOver } = props;
  const deeds = useLanguageDeeds();
  const languages = useShown(props.languages, answer, mayHandOver);
  return (
    <>
      <LanguagesTable languages={languages} deeds={deeds} />
      {(mayManage || mayHandOver) && (
        <div className={css.acts}>
          {mayManage && <Adding {...props} />}
          {mayHandOver && (
            <IssueLanguages
              original={answer.original}
              translations={answer.translations.map(({ draft }) => draft)}
            />
          )}
        </div>
      )}
      <Group {...props} languages={languages} />
      <ConsistencyDesk original={answer.original} languages={languages} atHand={atHand} deeds={deeds} />
    </>
  );
}

/** The same rows as long as nothing about them has changed. */
function useShown(
  languages: readonly ReadLanguage[],
  { translations }: LanguagesAnswer,
  mayHandOver: boolean,
): readonly ShownLanguage[] {
  return useMemo(
    () =>
      languages.flatMap((read) => {
        const told = translations.find(({ draft }) => draft.id === read.draft.id);
        return told === undefined ? [] : [shownLanguage(read, told, mayHandOver)];
      }),
    [languages, translations, mayHandOver],
  );
}

function Group({ answer, languages, mayAppoint, participant }: GroupProps) {
  return (
    <ConsistencyGroup
      original={answer.original}
      languages={languages}
      members={answer.group}
      mayAppoint={mayAppoint}
      participant={participant}
    />
  );
}

interface GroupProps extends Pick<TextsProps, 'answer' | 'mayAppoint' | 'participant'> {
  readonly languages: readonly ShownLanguage[];
}

function OneLanguage(props: ReadProps) {
  return (
    <>
      <EmptyState
        icon={Languages}
        title={<FormattedMessage id="languages.one" defaultMessage="This text has one language" />}
        next={
          props.mayManage ? (
            <FormattedMessage
              id="languages.one.add"
              defaultMessage="Add another: from a text that you have, or with the paragraphs of this one, to be written."
            />
          ) : (
            <FormattedMessage
              id="languages.one.wait"
              defaultMessage="The facilitating team adds others; they appear here as soon as they are there."
            />
          )
        }
      >
        {props.mayManage && <Adding {...props} />}
      </EmptyState>
      <Group {...props} languages={[]} />
    </>
  );
}

function Adding({ answer, original }: Pick<ReadProps, 'answer' | 'original'>) {
  const [isOpen, setOpen] = useState(false);
  const drafts: readonly Draft[] = [answer.original, ...answer.translations.map(({ draft }) => draft)];
  return (
    <div>
      <Button icon={Plus} onPress={() => setOpen(true)}>
        <FormattedMessage id="languages.add" defaultMessage="Add a language" />
      </Button>
      <AddLanguage
        original={answer.original}
        text={original}
        taken={drafts.map(({ language }) => language)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}

function Failed() {
  return (
    <EmptyState
      icon={Languages}
      title={<FormattedMessage id="languages.failed" defaultMessage="The languages could not be compared" />}
      next={
        <FormattedMessage
          id="languages.failed.next"
          defaultMessage="Reload the page. If it fails again, tell the secretariat which text this is."
        />
      }
    />
  );
}
