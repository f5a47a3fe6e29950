import { DaysChangeSchema } from '../followUp/ownDays.ts';
import { z } from '../zod.ts';
import { BulkDoneSchema, BulkRequestSchema, CaseIdsSchema, ListRequestSchema } from './caseBulk.ts';
import {
  BuyerErasedSchema,
  CaseChangeSchema,
  CaseDetailSchema,
  CaseRequestSchema,
  HistorySchema,
  NewCaseSchema,
} from './caseDetail.ts';
import { CaseEvidenceSchema, EvidenceFaultSchema, EvidenceRequestSchema } from './caseEvidence.ts';
import { RowPageSchema, RowQuerySchema } from './caseRows.ts';
import type { Channel } from './channels.ts';
import {
  ChangeDisputeSchema,
  DestinationsSchema,
  DueRequestSchema,
  DueSchema,
  OpenDisputeRequestSchema,
  RecordOfferSchema,
} from './dispute.ts';
import {
  DossierCheckedSchema,
  DossierChoicesSchema,
  DossierPreviewSchema,
  DossierRequestSchema,
  DossierSavedSchema,
  DraftIdSchema,
} from './dossier.ts';
import {
  AddMessageSchema,
  AddOrderItemSchema,
  ChangeEntrySchema,
  FinishReminderSchema,
  KeepReminderSchema,
  RemoveEntrySchema,
} from './entries.ts';
import {
  AttachChoiceSchema,
  AttachDoneSchema,
  EvidenceChangeSchema,
  EvidenceMoveSchema,
  EvidenceTurnSchema,
  OriginalsChoiceSchema,
  OriginalsSavedSchema,
} from './evidence.ts';
import { CopySchema, ReportRequestSchema, ReportSchema } from './help.ts';
import { ImportDoneSchema, ImportPreviewSchema, ImportRequestSchema } from './importing.ts';
import {
  ImportMessagesSchema,
  MessageFilesIdSchema,
  MessageFilesSchema,
  MessageNamesSchema,
  MessagesImportedSchema,
  MessagesPreviewSchema,
  MessagesRequestSchema,
} from './messages.ts';
import { OutcomesSchema } from './outcomes.ts';
import { LastPlaceSchema, PlaceSchema, RecentCasesSchema } from './place.ts';
import { PlanDaysSchema, PlanOfSchema } from './plan.ts';
import { CorrectProfileSchema, ProfilesSchema } from './profiles.ts';
import { DisputeNameSchema, FindingsSchema, JudgementSchema } from './proof.ts';
import { SettingsChangeSchema, SettingsSchema } from './settings.ts';
import { ThinningDoneSchema, ThinningOfferSchema } from './thinning.ts';
import { FollowUpRequestSchema, TodayPageSchema } from './today.ts';
import {
  TrackingAddedSchema,
  TrackingFileSchema,
  TrackingPreviewSchema,
  TrackingRequestSchema,
} from './tracking.ts';
import {
  BackupDoneSchema,
  DailyChangeSchema,
  PassphraseSchema,
  VaultCareSchema,
  VaultChosenSchema,
  VaultMovedSchema,
  VaultReportSchema,
  WorkStateSchema,
} from './vaultCare.ts';
import { NoticeReadSchema, VaultNoticesSchema, VaultStateSchema } from './vaultState.ts';
import {
  KeepSimilarSchema,
  KeepTemplateSchema,
  KeptSchema,
  MailOpenedSchema,
  MailRequestSchema,
  PictureChoiceSchema,
  PictureChosenSchema,
  PicturePlaceSchema,
  SendRequestSchema,
  SentSchema,
  TakeOutSchema,
  WordsSchema,
} from './words.ts';

const NothingSchema = z.strictObject({});

const calls = {
  'settings.read': { input: NothingSchema, output: SettingsSchema },
  'settings.change': { input: SettingsChangeSchema, output: SettingsSchema },
  'vault.state': { input: NothingSchema, output: VaultStateSchema },
  'vault.create': { input: NothingSchema, output: VaultStateSchema },
  'vault.follow': { input: NothingSchema, output: VaultStateSchema },
  'vault.reuse': { input: NothingSchema, output: VaultStateSchema },
  'vault.openSample': { input: NothingSchema, output: VaultStateSchema },
  'vault.leaveSample': { input: NothingSchema, output: VaultStateSchema },
  'vault.notices': { input: NothingSchema, output: VaultNoticesSchema },
  'vault.noticeRead': { input: NoticeReadSchema, output: NothingSchema },
  'vault.showFolder': { input: NothingSchema, output: NothingSchema },
  'place.read': { input: NothingSchema, output: LastPlaceSchema },
  'place.note': { input: PlaceSchema, output: NothingSchema },
  'place.recent': { input: NothingSchema, output: RecentCasesSchema },
  'help.report': { input: ReportRequestSchema, output: ReportSchema },
  'help.copy': { input: CopySchema, output: NothingSchema },
  'help.showLicences': { input: NothingSchema, output: NothingSchema },
  'case.rows': { input: RowQuerySchema, output: RowPageSchema },
  'case.ids': { input: ListRequestSchema, output: CaseIdsSchema },
  'case.bulk': { input: BulkRequestSchema, output: BulkDoneSchema },
  'case.open': { input: CaseRequestSchema, output: CaseDetailSchema },
  'case.create': { input: NewCaseSchema, output: CaseDetailSchema },
  'case.change': { input: CaseChangeSchema, output: CaseDetailSchema },
  'case.undo': { input: CaseRequestSchema, output: CaseDetailSchema },
  'case.redo': { input: CaseRequestSchema, output: CaseDetailSchema },
  'case.delete': { input: CaseRequestSchema, output: CaseDetailSchema },
  'case.undelete': { input: CaseRequestSchema, output: CaseDetailSchema },
  'case.eraseBuyer': { input: CaseRequestSchema, output: BuyerErasedSchema },
  'case.history': { input: CaseRequestSchema, output: HistorySchema },
  'case.evidence': { input: CaseRequestSchema, output: CaseEvidenceSchema },
  'case.evidenceFault': { input: EvidenceRequestSchema, output: EvidenceFaultSchema },
  'today.read': { input: NothingSchema, output: TodayPageSchema },
  'followUp.work': { input: FollowUpRequestSchema, output: BulkDoneSchema },
  'entry.addItem': { input: AddOrderItemSchema, output: CaseDetailSchema },
  'entry.addMessage': { input: AddMessageSchema, output: CaseDetailSchema },
  'entry.change': { input: ChangeEntrySchema, output: CaseDetailSchema },
  'entry.remove': { input: RemoveEntrySchema, output: CaseDetailSchema },
  'entry.keepReminder': { input: KeepReminderSchema, output: CaseDetailSchema },
  'entry.finishReminder': { input: FinishReminderSchema, output: CaseDetailSchema },
  'messages.choose': { input: NothingSchema, output: MessageFilesSchema },
  'messages.names': { input: MessageFilesIdSchema, output: MessageNamesSchema },
  'messages.preview': { input: MessagesRequestSchema, output: MessagesPreviewSchema },
  'messages.import': { input: ImportMessagesSchema, output: MessagesImportedSchema },
  'words.read': { input: NothingSchema, output: WordsSchema },
  'words.send': { input: SendRequestSchema, output: SentSchema },
  'words.openMail': { input: MailRequestSchema, output: MailOpenedSchema },
  'words.keepTemplate': { input: KeepTemplateSchema, output: KeptSchema },
  'words.keepSimilar': { input: KeepSimilarSchema, output: KeptSchema },
  'words.takeOut': { input: TakeOutSchema, output: NothingSchema },
  'words.choosePicture': { input: PictureChoiceSchema, output: PictureChosenSchema },
  'words.copyPicture': { input: PicturePlaceSchema, output: NothingSchema },
  'tracking.preview': { input: TrackingRequestSchema, output: TrackingPreviewSchema },
  'tracking.add': { input: TrackingRequestSchema, output: TrackingAddedSchema },
  'tracking.chooseFile': { input: NothingSchema, output: TrackingFileSchema },
  'dispute.open': { input: OpenDisputeRequestSchema, output: CaseDetailSchema },
  'dispute.change': { input: ChangeDisputeSchema, output: CaseDetailSchema },
  'dispute.due': { input: DueRequestSchema, output: DueSchema },
  'dispute.destinations': { input: NothingSchema, output: DestinationsSchema },
  'outcomes.read': { input: NothingSchema, output: OutcomesSchema },
  'offer.record': { input: RecordOfferSchema, output: CaseDetailSchema },
  'proof.judge': { input: DisputeNameSchema, output: JudgementSchema },
  'proof.check': { input: DisputeNameSchema, output: FindingsSchema },
  'profiles.read': { input: NothingSchema, output: ProfilesSchema },
  'profiles.correct': { input: CorrectProfileSchema, output: ProfilesSchema },
  'plan.read': { input: PlanOfSchema, output: PlanDaysSchema },
  'plan.change': { input: DaysChangeSchema, output: PlanDaysSchema },
  'dossier.choices': { input: CaseRequestSchema, output: DossierChoicesSchema },
  'dossier.make': { input: DossierRequestSchema, output: DossierPreviewSchema },
  'dossier.stop': { input: DraftIdSchema, output: NothingSchema },
  'dossier.save': { input: DraftIdSchema, output: DossierSavedSchema },
  'dossier.copy': { input: DraftIdSchema, output: NothingSchema },
  'dossier.drag': { input: DraftIdSchema, output: NothingSchema },
  'dossier.show': { input: DraftIdSchema, output: NothingSchema },
  'dossier.check': { input: NothingSchema, output: DossierCheckedSchema },
  'evidence.change': { input: EvidenceChangeSchema, output: CaseDetailSchema },
  'evidence.remove': { input: EvidenceRequestSchema, output: CaseDetailSchema },
  'evidence.move': { input: EvidenceMoveSchema, output: CaseDetailSchema },
  'evidence.turn': { input: EvidenceTurnSchema, output: CaseDetailSchema },
  'evidence.choose': { input: AttachChoiceSchema, output: AttachDoneSchema },
  'evidence.save': { input: OriginalsChoiceSchema, output: OriginalsSavedSchema },
  'care.read': { input: NothingSchema, output: VaultCareSchema },
  'care.backUp': { input: PassphraseSchema, output: BackupDoneSchema },
  'care.restore': { input: PassphraseSchema, output: VaultChosenSchema },
  'care.moveVault': { input: NothingSchema, output: VaultMovedSchema },
  'care.chooseVault': { input: NothingSchema, output: VaultChosenSchema },
  'care.chooseDailyFolder': { input: NothingSchema, output: VaultCareSchema },
  'care.changeDaily': { input: DailyChangeSchema, output: VaultCareSchema },
  'care.backUpDaily': { input: NothingSchema, output: BackupDoneSchema },
  'care.check': { input: NothingSchema, output: VaultReportSchema },
  'care.repair': { input: NothingSchema, output: VaultReportSchema },
  'thinning.offer': { input: NothingSchema, output: ThinningOfferSchema },
  'thinning.run': { input: NothingSchema, output: ThinningDoneSchema },
  'import.choose': { input: NothingSchema, output: ImportPreviewSchema },
  'import.preview': { input: ImportRequestSchema, output: ImportPreviewSchema },
  'import.run': { input: ImportRequestSchema, output: ImportDoneSchema },
  'work.state': { input: NothingSchema, output: WorkStateSchema },
  'work.cancel': { input: NothingSchema, output: NothingSchema },
} as const satisfies Record<Channel, { input: z.ZodType; output: z.ZodType }>;

export type Input<C extends Channel> = z.infer<(typeof calls)[C]['input']>;
export type Output<C extends Channel> = z.infer<(typeof calls)[C]['output']>;

/** What goes in and comes out of one request. */
export type Call<C extends Channel> = Readonly<{
  input: z.ZodType<Input<C>>;
  output: z.ZodType<Output<C>>;
}>;

/** Every request that the window may make. Ids go in and rows come out, never paths. */
export const contract: { readonly [C in Channel]: Call<C> } = calls;

/** What the main process must implement: leaving a channel out is a compile error. */
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Promise<Output<C>> };
