import { makeId, type KeptEvidence, type Task } from '@chapeau/model';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { ToastProvider } from '../../ui/toast.tsx';
import { TaskRow } from './task-row.tsx';

const bytes = (count: number) => new Uint8Array(count).fill(1);
const draft = makeId('draft', bytes);

function row(evidence: KeptEvidence) {
  const done = { at: '2031-05-12T14:00:00Z', by: makeId('actor', bytes), byName: 'Secretariat', evidence };
  const task: Task = {
    id: makeId('task', bytes),
    process: makeId('process', bytes),
    session: null,
    phase: 'during',
    kind: 'appoint-consistency-group',
    words: '',
    output: null,
    done,
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <Router ssrPath="/">
        <IntlProvider locale="en-GB" timeZone="UTC" onError={() => undefined}>
          <ToastProvider>
            <TaskRow task={task} offer={null} around={{ outputs: [], mayTick: false, mayManage: false }} />
          </ToastProvider>
        </IntlProvider>
      </Router>
    </QueryClientProvider>,
  );
}

test('a task that was ticked off by what shows none any more still says by what, and leads there', () => {
  const told = row({ kind: 'languages', draft });
  expect(told).toContain('The text has other languages');
  expect(told).toContain(`/drafts/${draft}/languages`);
  expect(row({ kind: 'languages-issued', draft })).toContain('The last version was issued in every language');
});
