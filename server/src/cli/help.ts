/** What the command line says of itself. */

export const HELP = `Chapeau: where a text is negotiated to consensus.

  chapeau serve                 starts the server (as npm start does)
  chapeau import FILE           a text as a draft
  chapeau export FILE|VERSION   a draft as Markdown or plain JSON
  chapeau compare FILE FILE     what changed between two texts
  chapeau programme FILE        a programme of work as text, plain value or calendar
  chapeau lineage PARAGRAPH FILE FILE…     what a paragraph was in each of several texts
  chapeau provenance PARAGRAPH FILE FILE…  where its words come from
  chapeau explain FILE FILE     what differs though no decision says so
  chapeau COMMAND --help        more of a command, with examples

From a checkout: npm run -s chapeau -- COMMAND …
`;

export const COMMAND_HELP = {
  serve: `chapeau serve

Starts the server and prints where to click. Ends with SIGTERM, after the last commit.

  PORT             port, 8080 where absent; 0: any that is free
  HOST             address to listen on, localhost where absent; 0.0.0.0: every address of this machine
  CHAPEAU_DATA     folder of the data, ./data where absent
  CHAPEAU_ORIGINS  further origins that pages may come from, with commas between them
  CHAPEAU_LOG      debug, info, warn (where absent), error

Examples
  chapeau serve
  PORT=9000 CHAPEAU_DATA=/var/lib/chapeau chapeau serve
`,
  import: `chapeau import FILE [--kind report|convention|resolution] [--title TITLE] [--symbol SYMBOL]
               [--language TAG] [--server URL --token TOKEN [--attributed [--names NAME=CODE,…]]]

Reads Markdown, plain text or plain JSON as a draft. Without a server the draft goes to standard output as plain JSON,
and what was not understood to standard error. With one, the draft is created there.

  --attributed  reads [words - NAMES] and the like as proposals, positions, reservations and statuses of delegations
  --names       which participant is meant by a name that is neither code nor name of one

Examples
  chapeau import report.md > report.json
  chapeau import convention.txt --kind convention --title "Draft convention"
  chapeau import report.md --server http://localhost:8080 --token "$TOKEN"
  chapeau import rolling.txt --attributed --names US=USA,ROK=KOR --server http://localhost:8080 --token "$TOKEN"
`,
  export: `chapeau export FILE|VERSION [--format markdown|json] [--server URL --token TOKEN]
chapeau export DRAFT --rolling [--no-names] [--format markdown|text|json] --server URL --token TOKEN

Writes a draft to standard output: of a file, or of a version on a server, by its id. With --rolling it is a draft on a
server as it stands, with all open proposals in brackets; --no-names leaves out who proposed what.

Examples
  chapeau export report.json > report.md
  chapeau export ver-0c4n9x2k7q1f8e5t --format json --server http://localhost:8080 --token "$TOKEN"
  chapeau export drf-0c4n9x2k7q1f8e5t --rolling --no-names --server http://localhost:8080 --token "$TOKEN"
`,
  compare: `chapeau compare FILE FILE [--format text|json] [--kind report|convention|resolution]

Compares two texts, the earlier one first. Paragraphs of plain JSON are matched by their permanent ids; those of texts
that have none in common by their words. Exit status: 0 no change, 1 changes, 2 it could not be told.

Examples
  chapeau compare zero-draft.json rev1.json
  chapeau compare monday.md friday.md --format json > changes.json
`,
  programme: `chapeau programme FILE [--format text|json|ics]

Reads a programme of work in English, as it is issued: Markdown, or plain text with tabs between days and what they hold. It
goes to standard output, and what was not understood, is odd or was cut by words, to standard error.

  text  as a provisional programme of work, in Markdown (where --format is absent)
  json  the session, its meetings and what each takes up; what every line of the source became
  ics   iCalendar, one event for each meeting, its times in UTC

Examples
  chapeau programme fifth-session.txt > programme.md
  chapeau programme fifth-session.txt --format json | less
  chapeau programme programme.md --format ics > fifth-session.ics
`,
  lineage: `chapeau lineage PARAGRAPH FILE FILE… [--format text|json]
chapeau lineage PARAGRAPH --draft DRAFT [--format text|json] --server URL --token TOKEN

Follows a paragraph, by its id or its number in the last text that has it, through texts in their order: its number, its wording,
what it was split into or merged from. Where texts have no ids in common it is known by its words, and how surely is said.

Examples
  chapeau lineage 4 zero-draft.json rev1.json rev2.json
  chapeau lineage "3 bis" monday.md friday.md --format json
  chapeau lineage 12 --draft drf-0c4n9x2k7q1f8e5t --server http://localhost:8080 --token "$TOKEN"
`,
  provenance: `chapeau provenance PARAGRAPH FILE FILE… [--by RECORD.json] [--format text|json]
chapeau provenance PARAGRAPH --draft DRAFT [--format text|json] --server URL --token TOKEN

Tells where each stretch of a paragraph's last wording comes from: the first text, typing, or a decision and the proposals that it
took. Without a record (/api/drafts/DRAFT/record) all that came later counts as typed. Every text but the last must then be a version of it.

Examples
  chapeau provenance 4 zero-draft.json rev1.json --by record.json
  chapeau provenance 12 --draft drf-0c4n9x2k7q1f8e5t --server http://localhost:8080 --token "$TOKEN"
`,
  explain: `chapeau explain FILE FILE --by RECORD.json [--format text|json]
chapeau explain VERSION VERSION|live [--format text|json] --server URL --token TOKEN

Lists what differs between two texts, the earlier one first, and is in no entry of the record: words that went, words that came, then
all else. --by is a record as a server answers it, or a list of {"paragraph", "before", "after"}. Exit status: 0 nothing, 1
something, 2 it could not be told.

Examples
  chapeau explain zero-draft.json rev1.json --by record.json
  chapeau explain ver-0c4n9x2k7q1f8e5t live --server http://localhost:8080 --token "$TOKEN"
`,
} as const;
