/** The register of documents: where the texts stand, a search through everything, and the documents by their symbols. */
import type { RegisterAnswer } from '@chapeau/protocol';
import { Download, FilePlus2, Files } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { REGISTER_FILE, useRegister } from '../../api/documents.ts';
import { useMe, useProgramme } from '../../api/queries.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { useSettled } from '../new-draft/use-settled.ts';
import { DocumentDialog } from './document-dialog.tsx';
import { EVERYTHING, filterRegister } from './filter-register.ts';
import { RecencyList } from './recency-list.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { RegisterTable } from './register-table.tsx';
import { SearchResults } from './search-results.tsx';
import css from './documents.module.css';

export function DocumentsPage() {
  const intl = useIntl();
  const register = useRegister();
  const me = useMe();
  const [isRegistering, setRegistering] = useState(false);
  const mayRegister = me.kind === 'ready' && me.answer.deeds.includes('manage-documents');
  return (
    <Page
      title={intl.formatMessage({ id: 'documents.title', defaultMessage: 'Documents' })}
      width="full"
      lead={
        <FormattedMessage
          id="documents.lead"
          defaultMessage="Everything that was issued or registered, by symbol. Versions appear by themselves when they are issued, statements when they are published."
        />
      }
      acts={
        <>
          <ButtonLink href={REGISTER_FILE} icon={Download} download="documents.csv">
            <FormattedMessage id="documents.csv" defaultMessage="As a table (CSV)" />
          </ButtonLink>
          {mayRegister && (
            <Button tone="primary" icon={FilePlus2} onPress={() => setRegistering(true)}>
              <FormattedMessage id="documents.register" defaultMessage="Register a document" />
            </Button>
          )}
        </>
      }
    >
      <Loaded of={register} lines={10}>
        {(answer) => (
          <>
            <Register answer={answer} mayRegister={mayRegister} />
            {mayRegister && (
              <DocumentDialog
                register={answer}
                changed={null}
                isOpen={isRegistering}
                onClose={() => setRegistering(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface RegisterProps {
  readonly answer: RegisterAnswer;
  readonly mayRegister: boolean;
}

function Register({ answer: { lines }, mayRegister }: RegisterProps) {
  const intl = useIntl();
  const programme = useProgramme();
  const sessions = programme.kind === 'ready' ? programme.answer.sessions.map(({ session }) => session) : [];
  const [words, setWords] = useState('');
  const settled = useSettled(words.trim(), SEARCH_REST_MS);
  const [filter, setFilter] = useState(EVERYTHING);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterRegister(lines, wanted), [lines, wanted]);
  const searchLabel = intl.formatMessage({
    id: 'documents.search',
    defaultMessage: 'Search in everything you may read',
  });
  useKeys(intl.formatMessage({ id: 'documents.title', defaultMessage: 'Documents' }), [
    { key: '/', does: searchLabel, run: focusSearch },
  ]);
  return (
    <>
      <search className={css.search}>
        <TextField id={SEARCH_ID} type="search" label={searchLabel} value={words} onChange={setWords} />
      </search>
      {settled !== '' ? (
        <SearchResults words={settled} />
      ) : lines.length === 0 ? (
        <NoDocuments mayRegister={mayRegister} />
      ) : (
        <>
          <RecencyList lines={lines} />
          <RegisterFilters lines={lines} sessions={sessions} filter={filter} onChange={setFilter} />
          {shown.length === 0 ? (
            <EmptyState
              title={
                <FormattedMessage id="documents.none-fits" defaultMessage="No document is of that kind" />
              }
              next={
                <FormattedMessage
                  id="documents.none-fits.next"
                  defaultMessage="Choose other filters, or take them all away."
                />
              }
            >
              <Button onPress={() => setFilter(EVERYTHING)}>
                <FormattedMessage id="documents.show-all" defaultMessage="Show all" />
              </Button>
            </EmptyState>
          ) : (
            <RegisterTable lines={shown} sessions={sessions} />
          )}
        </>
      )}
    </>
  );
}

/** After the last key. */
const SEARCH_REST_MS = 250;
const SEARCH_ID = 'documents-search';

function focusSearch(): void {
  document.querySelector<HTMLInputElement>(`#${SEARCH_ID} input, input#${SEARCH_ID}`)?.focus();
}

function NoDocuments({ mayRegister }: { readonly mayRegister: boolean }) {
  return (
    <EmptyState
      icon={Files}
      title={<FormattedMessage id="documents.none" defaultMessage="No document yet" />}
      next={
        mayRegister ? (
          <FormattedMessage
            id="documents.none.register"
            defaultMessage="Register the first one: a programme of work, a letter, a non-paper. Versions of drafts appear here when the facilitator issues them."
          />
        ) : (
          <FormattedMessage
            id="documents.none.wait"
            defaultMessage="Documents appear here when they are issued and opened to you."
          />
        )
      }
    />
  );
}
