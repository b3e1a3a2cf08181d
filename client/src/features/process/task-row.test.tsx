import { makeId, type DraftId, type KeptEvidence, type Output, type Task } from '@chapeau/model';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { ToastProvider } from '../../ui/toast.tsx';
import { TaskRow } from './task-row.tsx';

const bytes = (count: number) => new Uint8Array(count).fill(1);
const draft = makeId('draft', bytes);

function ticked(evidence: KeptEvidence) {
  const done = { at: '2031-05-12T14:00:00Z', by: makeId('actor', bytes), byName: 'Secretariat', evidence };
  return drawn({ ...TASK, done });
}

const TASK: Task = {
  id: makeId('task', bytes),
  process: makeId('process', bytes),
  session: null,
  phase: 'during',
  kind: 'appoint-consistency-group',
  words: '',
  output: null,
  done: null,
};

function drawn(task: Task, outputs: readonly Output[] = [], mayManage = false) {
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <Router ssrPath="/">
        <IntlProvider locale="en-GB" timeZone="UTC" onError={() => undefined}>
          <ToastProvider>
            <TaskRow task={task} offer={null} around={{ outputs, mayTick: false, mayManage }} />
          </ToastProvider>
        </IntlProvider>
      </Router>
    </QueryClientProvider>,
  );
}

test('a task that was ticked off by what shows none any more still says by what, and leads there', () => {
  const told = ticked({ kind: 'languages', draft });
  expect(told).toContain('The text has other languages');
  expect(told).toContain(`/drafts/${draft}/languages`);
  expect(ticked({ kind: 'languages-issued', draft })).toContain(
    'The last version was issued in every language',
  );
});

test('a task on a draft leads to it, and whoever may say which draft it is to where that is said', () => {
  const outputOf = (of: DraftId | null): Output => ({
    id: makeId('output', bytes),
    process: TASK.process,
    kind: 'convention',
    title: 'Convention',
    due: null,
    assembly: null,
    draft: of,
  });
  const led = (of: DraftId | null, mayManage = true) =>
    drawn({ ...TASK, output: outputOf(of).id }, [outputOf(of)], mayManage);
  expect(led(draft)).toContain(`/drafts/${draft}/languages`);
  expect(led(draft)).not.toContain('Say first which draft it is');
  expect(led(null, false)).not.toContain('Say first which draft it is');
  expect(led(null)).toMatch(/href="\/process"[^>]*>Say first which draft it is/u);
});
