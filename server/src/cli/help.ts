/** What the command line says of itself. */

export const HELP = `Chapeau: where a text is negotiated to consensus.

  chapeau serve                 starts the server (as npm start does)
  chapeau import FILE           a text as a draft
  chapeau export FILE|VERSION   a draft as Markdown or plain JSON
  chapeau compare A B           what changed between two texts
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
  compare: `chapeau compare A B [--lang TAG] [--format text|json|html|patch] [--kind report|convention|resolution]
                [--server URL --token TOKEN]

Compares two texts, the earlier one first. Each is a file (Markdown, plain text or plain JSON), or a version on a server by
its id. Paragraphs are matched by their permanent ids, and what these leave over, or texts that have none in common, by
their words: moved, renumbered, split, merged and reworded ones are found. Exit status: 0 no change, 1 changes, 2 it could
not be told.

  --lang    language in whose way words are cut, as a tag such as ar or fr-CA; that of the texts where absent
  --format  text: changed paragraphs, [-gone-] {+new+}, ! before what is loud; html: the whole text, marked, in one file;
            patch: lines of Markdown, as git apply and patch take them;
            json: {
              "format": "chapeau-comparison-report/1",
              "from": { "title", "symbol", "kind", "language", "label" of a version or "path" of a file }, "to": the same,
              "matchedBy": "ids" | "words", "coarse": whether something was compared in longer stretches than need be,
              "changes": [{
                "kind": inserted, deleted, moved, split, merged, renumbered, reworded, brackets-changed, footnote-changed,
                        formatted, kind-changed, level-changed, alternative-changed, stage-changed, status-changed, or of
                        the head title-changed, symbol-changed, draft-kind-changed, language-changed,
                        reservations-changed (texts: a line for each)
                "from": { "number", "id" where there are ids, "text", "parts" where several were merged } or null,
                "to": the same, "parts" where it was split; or null,
                "words": [{ "op": "equal" | "insert" | "delete", "text" }],
                "loudness": "quiet" | "plain" | "loud", "loud": true or false, "certainty": 0 to 1,
                and by kind "before", "after", "wordsInserted", "wordsDeleted", "coarse", "set", "lifted", "inserted", "deleted"
              }],
              "totals": { "changes": how many by kind, "draftChanges", "unchanged", "wordsInserted", "wordsDeleted",
                          "quiet", "plain", "loud" }
            }
            The words of equal and delete, joined, are the text of from; those of equal and insert that of to, to the
            character. The text of several is that of its parts with line feeds between.

Examples
  chapeau compare zero-draft.json rev1.json
  chapeau compare monday.md friday.md --format json > changes.json
  chapeau compare old.txt new.txt --lang ar --format html > changes.html
  chapeau compare monday.md friday.md --format patch > friday.patch
  chapeau compare ver-0c4n9x2k7q1f8e5t report.md --server http://localhost:8080 --token "$TOKEN"
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
