/** How a comparison in a file looks: on screen and on paper, told apart by more than colour. */
export const PAGE_STYLE = `
body { font-family: system-ui, sans-serif; line-height: 1.5; max-inline-size: 50rem; margin: 0 auto; padding: 1.5rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.4rem; }
.figures { padding-inline-start: 1.2em; }
main { border-block-start: 1px solid #999; padding-block-start: 1rem; }
.row { padding-inline-start: 0.75rem; border-inline-start: 3px solid transparent; }
.row > :first-child { margin-block: 0.5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.changed, .split-off, .merged-in { border-inline-start-color: #1f4e8c; }
.moved-away { color: #555; }
.notes { margin-block: 0 0.5rem; font-size: 0.85rem; color: #444; }
.loud { font-weight: bold; color: #8a1c1c; }
.loud::before { content: "! "; }
ins { color: #0b5c2b; text-decoration: underline; text-decoration-thickness: 2px; }
del { color: #8a1c1c; text-decoration: line-through; }
.ear { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { body { max-inline-size: none; padding: 0; } .row { break-inside: avoid; } }
`;
