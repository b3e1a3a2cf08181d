/** A week of a session in our own words: presentation, first reading, stakeholders, second reading, adoption. And the report that it reads. */

/** Monday of the week. */
export const MONDAY = '2033-07-25';

export const WEEK = `# Assembly of Examples

Distr.: General

4 July 2033

Original: English

## Working group on the sharing of experience

Fifth substantive session

New York, 25–29 July 2033

### Provisional programme of work

1. The fifth substantive session is held from 25 to 29 July 2033.

## Annex

### Provisional programme of work

#### Monday, 25 July

10 a.m.–1 p.m.

##### Opening of the session

##### Agenda item 3: Organization of work

##### Agenda item 5: Matters before the group<sup>1</sup>

Presentation of the draft annual report

3–6 p.m.

##### Agenda item 5: Matters before the group (*continued*)

First reading of the draft annual report

#### Tuesday, 26 July

10 a.m.–1 p.m.

##### Agenda item 5: Matters before the group (*continued*)

First reading of the draft annual report (*continued*)

#### Wednesday, 27 July

10 a.m.–1 p.m.

##### Dedicated stakeholder session

3–6 p.m.

##### Agenda item 5: Matters before the group (*continued*)

Second reading of the draft annual report

#### Thursday, 28 July

10 a.m.–1 p.m.

##### Agenda item 5: Matters before the group (*continued*)

Second reading of the draft annual report (*continued*)

#### Friday, 29 July

10 a.m.–1 p.m.

##### Agenda item 6: Other matters

3–6 p.m.

##### Adoption of the annual report

##### Closing of the session

<sup>1</sup> Delegations are asked to speak for five minutes at most.
`;

export const REPORT = `# Draft annual report

## A. Introduction

1. The working group met in New York for its fifth session.

2. Delegations shared their experience of the past year.

## B. Points of contact

3. Each administration should name a point of contact.

4. The directory [is][should be] open to observers.

5. The secretariat keeps the directory up to date.

## C. Next steps

6. Regional workshops are held twice a year.

7. The working group meets again in March.
`;
