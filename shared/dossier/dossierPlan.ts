import type { EvidenceItem } from '../domain/evidence.ts';
import type { DossierTimeline } from './dossierTimeline.ts';
import type { ExhibitGroupId } from './exhibitGroup.ts';

/** Whom a dossier speaks to: the reviewer of a claim, or the customer during a negotiation. */
export type Audience = 'reviewer' | 'buyer';

/** One line of a carrier's record, ready to print. */
export type TrackingRow = Readonly<{
  when: string;
  place: string;
  text: string;
  translation?: string;
}>;

/** One message, ready to print. `language` chooses the fonts of the original. */
export type MessageRow = Readonly<{
  when: string;
  from: string;
  channel?: string;
  text: string;
  language?: string;
  translation?: string;
}>;

/** What an exhibit holds. A placeholder stands, by name, for a file that cannot be drawn on a page. */
export type ExhibitContent =
  | Readonly<{ kind: 'photo'; item: EvidenceItem }>
  | Readonly<{ kind: 'placeholder'; item: EvidenceItem; note: string }>
  | Readonly<{ kind: 'tracking'; legId: string; note?: string; rows: readonly TrackingRow[] }>
  | Readonly<{ kind: 'messages'; rows: readonly MessageRow[] }>
  | Readonly<{ kind: 'text'; text: string }>;

/** A numbered piece of proof: label (`A-1`), title, and the small print under it. */
export type Exhibit = Readonly<{
  label: string;
  title: string;
  /** When and how it is known, file name, hash: one line. Empty for tables. */
  details: string;
  content: ExhibitContent;
}>;

/** The exhibits of one kind, under one letter. */
export type ExhibitGroup = Readonly<{
  id: ExhibitGroupId;
  letter: string;
  heading: string;
  exhibits: readonly Exhibit[];
}>;

/** A sentence of the summary and the labels of the exhibits that it rests on; pages come with the layout. */
export type CitedLine = Readonly<{ date?: string; text: string; cites: readonly string[] }>;

/** A part of the first page: sentences or lines under a heading. */
export type SummarySection = Readonly<{ heading: string; lines: readonly CitedLine[] }>;

/** The first page, which has to decide the case by itself. */
export type Summary = Readonly<{
  heading: string;
  facts: readonly Readonly<{ name: string; value: string }>[];
  sections: readonly SummarySection[];
}>;

/** An exhibit of the list: what it is called, and of a file its name, its hash and when it was taken in. */
export type FileRow = Readonly<{
  label: string;
  title: string;
  file?: string;
  /** SHA-256 of the file as it came in, in hexadecimal digits. */
  sha256?: string;
  takenIn?: string;
}>;

/** All exhibits and what proves that their files are the originals. */
export type FileList = Readonly<{ heading: string; note: string; rows: readonly FileRow[] }>;

/** A dossier in words, before any geometry: what stands in it and in which order. */
export type DossierPlan = Readonly<{
  language: string;
  title: string;
  /** Printed on every page: order number and the platform's case number. */
  reference: string;
  summary: Summary;
  /** The story as a drawing, under the summary; none where fewer than two days are known. */
  timeline?: DossierTimeline;
  groups: readonly ExhibitGroup[];
  /** The last page, where the destination has room for it. */
  list?: FileList;
}>;
