import { describe, expect, it } from 'vitest';
import { assemblyOf, layOut } from './lay-out.ts';
import { TASK_PHASES } from './tasks.ts';
import { TEMPLATE_KINDS } from './template.ts';
import { TEMPLATES } from './templates.ts';

describe.each(TEMPLATE_KINDS)('the template of a %s', (kind) => {
  const { sessions, agenda, outputs, tasks } = layOut(kind, 2031);

  it('BY5 names sessions, outputs and tasks once, and each by what there is', () => {
    const keys = sessions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const outputKeys = outputs.map(({ key }) => key);
    expect(new Set(outputKeys).size).toBe(outputKeys.length);
    for (const { due } of outputs) expect(keys).toContain(due);
    for (const { session, output } of tasks) {
      expect(keys).toContain(session);
      expect([null, ...outputKeys]).toContain(output);
    }
    expect(new Set(agenda.map(({ number }) => number)).size).toBe(agenda.length);
  });

  it('BY5 every session has something to be done, every output something that brings it forth', () => {
    for (const { key } of sessions) expect(tasks.some(({ session }) => session === key)).toBe(true);
    for (const { key } of outputs) expect(tasks.some(({ output }) => output === key)).toBe(true);
  });

  it('BY5 sessions follow each other through the years, and what is done before stands before', () => {
    const years = TEMPLATES[kind].sessions.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((one, other) => one - other));
    for (const { key } of sessions) {
      const phases = tasks
        .filter(({ session }) => session === key)
        .map(({ phase }) => TASK_PHASES.indexOf(phase));
      expect(phases).toEqual(phases.toSorted((one, other) => one - other));
    }
    for (const { plannedFor } of sessions) expect(plannedFor).toMatch(/^\p{Lu}.+ 20(?:3\d)$/u);
  });
});

it('BY5 the General Assembly counts its regular sessions from 1946', () => {
  expect([1946, 2020, 2021, 2024, 2025].map(assemblyOf)).toEqual([1, 75, 76, 79, 80]);
});
