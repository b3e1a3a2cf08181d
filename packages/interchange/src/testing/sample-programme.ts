/** A programme of work that nobody ever issued, in the two forms in which they come: Markdown, and rows with tabs. */

/** From 29 December to 2 January, in Nairobi, with every kind of line. */
export const SAMPLE = `# Harbour Assembly

HA/LT.7/2031/4

Distr.: Limited

5 November 2031

Original: English

---

## Working group on the lighting of harbours

Third substantive session

Nairobi, 29 December 2031–2 January 2032

### Provisional programme of work

#### Note by the Secretariat

1. The session is held under [Harbour Assembly resolution 12/34](#) of last year.
2. The agenda is contained in document HA/LT.7/2031/1.<sup>1</sup>

## Annex

### Provisional programme of work

#### Monday, 29 December

10 a.m.–1 p.m.

##### Opening of the session

##### Opening statements

- President of the Harbour Assembly
- Keeper of the northern lights

##### Agenda item 2: organization of work

3–6 p.m.

##### Agenda item 4 (a) to (c) and (e): lamps and lenses<sup>2</sup>

Presentation of the zero draft of the guide to lighting

First reading of, and negotiations on, the zero draft of the guide to lighting

#### Tuesday, 30 December

10.30 a.m.–noon

##### Agenda item 4 (a) to (c) and (e): lamps and lenses (*continued*)

First reading of, and negotiations on, the zero draft of the guide to lighting (*continued*)

(b) Lenses of glass and of ice

What to do in fog

#### Friday, 2 January

**Dedicated stakeholder session** – Concluding remarks by the Chair

Note: Pilots may speak from their boats.

<sup>1</sup> As adopted in spring.

<sup>2</sup> See <https://harbours.example/lamps>.
`;

/** The same kind of text as a table that lost its lines: columns parted by tabs, cells that run on. */
export const SAMPLE_TABLE = [
  'Harbour Assembly',
  '',
  'Working group on the lighting of harbours',
  'Third substantive session',
  'Nairobi, 12–13 May 2031',
  'Provisional programme of work',
  '',
  '<i>Date/time</i>\t<i>Agenda item/programme</i>',
  'Monday, 12 May\t',
  '10 a.m.–1 p.m.\tOpening of the session Opening statements <ul style="x"> – Keeper of the lights – Pilot Agenda item 3: organization of work Chair’s presentation of the zero draft of the guide',
  '3–6 p.m.\t<p>4. Lamps (<i>continued</i>)</p> <p>(b) Lenses</p> <p>Second reading of the zero draft</p>',
  '<i>Date/time</i>\t<i>Agenda item/programme</i>',
  '\tWhat to do in fog',
  'Tuesday, 13 May\tAgenda item 9: adoption of the report of the Working group',
].join('\n');
