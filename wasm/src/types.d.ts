/** How a text is read. */
export interface ReadOptions {
  /** What messages call it: `events.yaml` where nothing else is said. */
  name?: string;
  /** Texts of the files that it includes, of theme files and of tables, by the names that it gives them. */
  files?: Record<string, string>;
}

/** What is drawn, and how. */
export interface RenderOptions extends ReadOptions {
  /** The id of the timeline that is wanted; all where it is left out. */
  only?: string;
  /** How much room there is, px: the widest edition is drawn that can be read there. Where it is left out, the width of the text. */
  room?: number;
  /** PNG as well: pixels along each px, 1 where it is left out, and whether there is no ground. */
  png?: { scale?: number; transparent?: boolean };
}

/** A place: lines and columns count from 1, columns in characters; the end is the place after the last character. */
export interface Place {
  line: number;
  column: number;
  end_line: number;
  end_column: number;
}

/** An error or a warning. */
export interface Problem extends Place {
  code: string;
  severity: "error" | "warning";
  message: string;
  /** What to write instead. */
  hint: string | null;
  file: string;
  fixes: { title: string; safe: boolean; edits: (Place & { file?: string; text: string })[] }[];
}

/** A finished picture. */
export interface Picture {
  /** The id of its timeline. */
  id: string;
  /** px */
  width: number;
  /** px */
  height: number;
  /** Places along its axis, px of its own coordinates, and when it is there, seconds since 1970. */
  axis: [number, number][];
  /** The whole file. */
  svg: string;
  /** The whole file, where it was asked for. */
  png?: Uint8Array;
}

/** The pictures of a text, and what is wrong with it. */
export interface Rendered {
  problems: Problem[];
  title: string | null;
  timelines: { id: string; title: string }[];
  /** The events in order of time; the line is `null` for those of included files. */
  events: { id: string; title: string; line: number | null }[];
  /** None where the text has errors. */
  pictures: Picture[];
}

/** A value of the file: dates and numbers are written as texts. */
export type Value = string | null | Value[] | { [key: string]: Value };

/** A change of the events; a value of `null` takes a key away. */
export type Change =
  | { add: { values: Record<string, Value> } }
  | { set: { id: string; values: Record<string, Value> } }
  | { remove: { id: string } }
  | { rename: { id: string; to: string } }
  | { move: { id: string } };

/** What came of a change. */
export interface Edited {
  text: string;
  /** The id of the event that was changed. */
  id: string;
  /** What was replaced in the text before: indexes of the string. */
  edits: { start: number; end: number; text: string }[];
  /** Ids that were made of a title and a date before, and are written now. */
  kept: string[];
  /** What the author should look at. */
  warnings: string[];
  /** The date as it was written, where it was given in other words. */
  date: string | null;
}

/** What a value means as a date. */
export interface DateMeaning {
  ok: boolean;
  /** The level of EDTF that it needs. */
  level: 0 | 1 | 2 | null;
  earliest: string | null;
  latest: string | null;
  words: string | null;
  /** What is wrong, and what to write instead. */
  error: string | null;
}
