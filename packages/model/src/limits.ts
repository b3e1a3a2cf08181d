/** What one actor may send or hold. One table, so that a limit is changed in one place and read by everyone it binds. */
export const LIMITS = {
  /** Bytes of one message on the socket. */
  messageBytes: 8 * 1024 * 1024,
  /** Bytes of one Yjs update; pasting the longest text at hand takes 1.2 MB. */
  updateBytes: 4 * 1024 * 1024,
  /** Structs that one update may add. */
  updateStructs: 100_000,
  /** Bytes of one awareness state. */
  awarenessBytes: 4 * 1024,
  /** Bytes a reader may be behind before it is cut off. */
  readerBacklogBytes: 16 * 1024 * 1024,
  /** Paragraphs of one draft. */
  paragraphs: 20_000,
  /** UTF-16 code units of one paragraph. */
  paragraphLength: 200_000,
  /** Weight of what one proposal says: UTF-16 code units, and some for each paragraph and each change of format. */
  proposalWeight: 400_000,
  /** Paragraphs that one proposal puts in the place of one, or after it, where they come with the command. */
  paragraphsProposed: 200,
  /** UTF-16 code units of a programme of work that comes in. */
  programmeLength: 500_000,
  /** Lines of a programme of work that comes in: more than any table of meetings has. */
  programmeLines: 5_000,
  /** Runs of one paragraph that comes with a command. */
  runs: 5_000,
  /** Delegations that one command names: more than there are States. */
  participantsNamed: 500,
  /** Proposals that are decided together: more would keep everybody waiting who types. What is left is the next decision. */
  proposalsTogether: 200,
  /** Paragraphs that one person has seen one by one since the text as a whole; the earliest are forgotten, and count as unseen. */
  seenMarks: 1_000,
  /** Things on one watch list: more than anybody follows. */
  watches: 500,
  /** Weight of a draft; four times the longest text that can be uploaded. */
  draftWeight: 40_000_000,
  /** Bytes of a text that is uploaded. */
  uploadBytes: 10 * 1024 * 1024,
  /** Bytes of a file that is handed in with a document or a statement. */
  fileBytes: 8 * 1024 * 1024,
  /** Bytes of all files together that one participant has handed in, or a person without one. */
  fileBytesPerOwner: 256 * 1024 * 1024,
  /** Bytes of all files of a process. */
  fileBytesPerProcess: 16 * 1024 * 1024 * 1024,
  /** UTF-16 code units of the text of a document that is typed or pasted. */
  documentText: 200_000,
  /** Titles, texts and relations of one document; languages it is available in. */
  documentParts: 40,
  /** Items of an agenda, or sub-items of one of them. */
  agendaItems: 100,
  /** UTF-16 code units of a paragraph that is proposed as the correction of a translation. */
  correctionLength: 20_000,
  /** Differences raised on one translation. */
  differencesRaised: 5_000,
  /** UTF-16 code units of all that one delegation raises on one translation, some hundred added for each; the team counts as one. */
  differenceTexts: 1_000_000,
  /** Officers, outputs, tasks or members of the group for consistency of a process, of each kind: more than any body has. */
  bodyRows: 1_000,
  /** UTF-16 code units of a statement that is typed or pasted. */
  statementText: 100_000,
  /** UTF-16 code units of all statements of one participant for one meeting. */
  statementTexts: 100_000,
  /** Statements of one participant for one meeting. */
  statementsPerMeeting: 20,
  /** Length of a title, a label, a name. */
  lineLength: 500,
  /** Length of a reason, note or explanation. */
  noteLength: 5_000,
  /** Updates per second that one connection may send, on average over ten seconds. */
  updatesPerSecond: 200,
  /** Bytes of updates that one actor may send at once: the longest text at hand some twenty times. */
  updateBytesAtOnce: 32 * 1024 * 1024,
  /** Bytes of updates per second that one actor may send in the long run; who types sends a few hundred. */
  updateBytesPerSecond: 512 * 1024,
  /** Refused updates per minute of one actor before its connections are closed for good. */
  refusalsPerMinute: 30,
  /** Connections of one actor to one room. */
  connectionsPerActor: 10,
} as const;
