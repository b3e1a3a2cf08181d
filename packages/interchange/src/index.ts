/** Drafts in and out of other formats. */
export { readAttributed } from './attributed.ts';
export * from './attributed-reading.ts';
export * from './attributed-syntax.ts';
export * from './participants-csv.ts';
export * from './read-text.ts';
export * from './plain-json.ts';
export * from './printed-paper.ts';
export { programmePaper } from './programme-paper.ts';
export { readMeetingLines, writeMeetingLines, type MeetingLines } from './meeting-lines.ts';
export { writeHours } from './programme-hours.ts';
export * from './programme-reading.ts';
export * from './read-programme.ts';
export { withReservationFootnotes } from './reservation-footnotes.ts';
export * from './understanding.ts';
export * from './write-markdown.ts';
export { meetingName, partWords, writeProgramme } from './write-programme.ts';
export { writeCalendar, type CalendarFile } from './write-calendar.ts';
export { zoneClock } from './zone-clock.ts';
