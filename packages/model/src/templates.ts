/** The templates that a secretariat starts from, as plain tables. */
import { COMMITTEE } from './committee-template.ts';
import type { Template, TemplateKind } from './template.ts';
import { WORKING_GROUP } from './working-group-template.ts';

export const TEMPLATES: Readonly<Record<TemplateKind, Template>> = {
  'working-group': WORKING_GROUP,
  committee: COMMITTEE,
};
