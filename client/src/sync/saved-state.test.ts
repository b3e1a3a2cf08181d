import { refuse } from '@chapeau/model';
import { expect, test } from 'vitest';
import { SavedTracker } from './saved-state.ts';

/** A room that is open, with its text here. */
function openRoom(): SavedTracker {
  const tracker = new SavedTracker();
  tracker.connectionOpened();
  tracker.synced();
  tracker.frameSent(); // the answer to the server's first question
  tracker.saved(1);
  return tracker;
}

function type(tracker: SavedTracker, edits: number): void {
  for (let edit = 0; edit < edits; edit += 1) {
    tracker.edited();
    tracker.frameSent();
  }
}

test('SY1 nothing is saved before the text is here', () => {
  const tracker = new SavedTracker();
  expect(tracker.state.get()).toEqual({ kind: 'loading' });
  tracker.connectionOpened();
  expect(tracker.state.get()).toEqual({ kind: 'loading' });
  tracker.synced();
  expect(tracker.state.get()).toEqual({ kind: 'saved' });
});

test('SY2 an edit is saved only when the server has said so of its frame', () => {
  const tracker = openRoom();
  type(tracker, 3);
  expect(tracker.state.get()).toEqual({ kind: 'saving', waiting: 3 });
  tracker.saved(3);
  expect(tracker.state.get()).toEqual({ kind: 'saving', waiting: 1 });
  tracker.saved(4);
  expect(tracker.state.get()).toEqual({ kind: 'saved' });
});

test('SY2 an acknowledgement of frames that were never sent saves nothing', () => {
  const tracker = openRoom();
  type(tracker, 1);
  tracker.saved(40);
  expect(tracker.state.get()).toEqual({ kind: 'saving', waiting: 1 });
});

test('SY3 offline edits are counted and arrive with the first frame of the next connection', () => {
  const tracker = openRoom();
  type(tracker, 1);
  tracker.connectionLost();
  tracker.edited();
  expect(tracker.state.get()).toEqual({ kind: 'offline', waiting: 2 });
  tracker.connectionOpened();
  tracker.synced();
  tracker.frameSent();
  expect(tracker.state.get()).toEqual({ kind: 'saving', waiting: 2 });
  tracker.saved(1);
  expect(tracker.state.get()).toEqual({ kind: 'saved' });
});

test('SY3 an acknowledgement on a new connection does not speak for frames of the one before', () => {
  const tracker = openRoom();
  type(tracker, 5);
  tracker.connectionLost();
  tracker.connectionOpened();
  tracker.saved(5);
  expect(tracker.state.get()).toEqual({ kind: 'saving', waiting: 5 });
});

test('SY4 what an earlier visit left unsaved counts as waiting', () => {
  const tracker = new SavedTracker();
  tracker.copyRead(2);
  tracker.connectionLost();
  expect(tracker.state.get()).toEqual({ kind: 'offline', waiting: 2 });
});

test('SY5 the first end stands', () => {
  const tracker = openRoom();
  const refusal = refuse('paragraph-closed', { number: '3', status: 'agreed' });
  tracker.refused(refusal);
  tracker.closed('access-changed');
  tracker.connectionLost();
  expect(tracker.state.get()).toEqual({ kind: 'refused', refusal });
});
