/** A programme of work for tests: two days, two readings and an adoption. */

export const PROGRAMME_SOURCE = `# General Assembly

Distr.: General

24 April 2031

Original: English

## Working group on the care of rivers

Second substantive session

Nairobi, 12–13 May 2031

### Provisional programme of work

1. The programme of work is set out in the annex.

## Annex

### Provisional programme of work

#### Monday, 12 May

10 a.m.–1 p.m.

##### Opening of the session

##### Agenda item 5: Matters before the group

##### First reading of the draft annual report<sup>1</sup>

3–6 p.m.

##### Agenda item 5: Matters before the group (*continued*)

##### First reading of the draft annual report (*continued*)

#### Tuesday, 13 May

10 a.m.–1 p.m.

##### Second reading of the draft annual report

3–6 p.m.

##### Adoption of the annual report

##### Closing of the session

<sup>1</sup> The draft was circulated on 20 April.
`;
