import { Temporal } from 'temporal-polyfill';
import { type Moment, MomentSchema, momentAt } from '../../../shared/domain/moment.ts';
import { FIRST_YEAR } from './firstYear.ts';

/** Milliseconds since 1970: WeChat's export and camera, Facebook. */
const EPOCH = /^(?:mmexport|wx_camera_|FB_IMG_)(\d{13})(?!\d)/i;

/** Google's camera writes UTC into the name, unlike every other. */
const PIXEL = /^PXL_(\d{8})_(\d{2})(\d{2})(\d{2})\d{3}(?!\d)/;

/** WhatsApp writes the day on which the picture was sent, and a number. */
const WHATSAPP = /^(?:IMG|VID)-(\d{8})-WA\d{4}/;

/** WeChat for Windows counts the pictures that it saves in one second, right behind the time. */
const WECHAT_COUNT = /^((?:微信图片|微信视频|WeChat Image|WeChat Video)_\d{14})\d{1,2}(?!\d)/i;

/** What programs that name by the clock on the wall write in front of it; nothing at all is common too. */
const MAKERS = [
  'IMG|VID|MVIMG|PANO|photo|video|signal|Snipaste|Screenshot|Screen Shot|Screen Recording|Screenrecorder',
  'WhatsApp Image|WhatsApp Video|WeChat Image|WeChat Video|WeChat Screenshot',
  '微信图片|微信视频|微信截图|QQ图片|QQ截图|截屏|截图|屏幕截图|屏幕快照|屏幕录制|录屏',
].join('|');

const DATE = String.raw`(?<date>\d{4}([-_.]?)\d{2}\2\d{2})`;
const HALF = String.raw`\s?(?<half>[AP]M)`;
const HOUR = String.raw`(?<early>[上下]午)?(?<hour>\d{2}|\d(?=[.:]))`;
const TIME = String.raw`${HOUR}(?<colon>[-_.:]?)(?<minute>\d{2})\k<colon>(?<second>\d{2})`;
const WALL = new RegExp(
  String.raw`^(?:${MAKERS})?[-_ ]?${DATE}(?:[-_ .T]| at )?${TIME}(?:[.,_-]?\d{3})?(?!\d)(?:${HALF})?`,
  'iu',
);

const withDashes = (date: string): string =>
  date.replace(/^(\d{4})\D?(\d{2})\D?(\d{2})$/, '$1-$2-$3');

const sincePhones = (moment: Moment): Moment | undefined =>
  Number(moment.local.slice(0, 4)) >= FIRST_YEAR ? moment : undefined;

function moment(date: string, time?: string, zone?: string): Moment | undefined {
  const day = withDashes(date);
  const local = time === undefined ? day : `${day}T${time}`;
  const read = MomentSchema.safeParse(zone === undefined ? { local } : { local, zone });
  return read.success ? sincePhones(read.data) : undefined;
}

function hour24(hour: string, half: string | undefined): string {
  if (half === undefined) return hour.padStart(2, '0');
  const isAfternoon = /PM|下午/i.test(half);
  return String((Number(hour) % 12) + (isAfternoon ? 12 : 0)).padStart(2, '0');
}

function wallMoment(name: string): Moment | undefined {
  const found = WALL.exec(name.normalize('NFC').replace(WECHAT_COUNT, '$1'))?.groups;
  if (!found) return undefined;
  const { date = '', early, hour = '', minute, second, half } = found;
  return moment(date, `${hour24(hour, early ?? half)}:${minute}:${second}`);
}

function pixelMoment(name: string): Moment | undefined {
  const [, date = '', hour, minute, second] = PIXEL.exec(name) ?? [];
  return moment(date, `${hour}:${minute}:${second}`, '+00:00');
}

const whatsAppDay = (name: string): Moment | undefined => moment(WHATSAPP.exec(name)?.[1] ?? '');

function epochMoment(name: string, zone: string): Moment | undefined {
  const match = EPOCH.exec(name);
  if (!match) return undefined;
  return sincePhones(momentAt(Temporal.Instant.fromEpochMilliseconds(Number(match[1])), zone));
}

/**
 * The time that a file's name carries, as phones, messengers and screenshots write it; undefined for any other
 * name. Wall-clock times have no zone; times counted from 1970 are given in the seller's own zone.
 */
export function fileNameMoment(name: string, zone: string): Moment | undefined {
  return epochMoment(name, zone) ?? pixelMoment(name) ?? whatsAppDay(name) ?? wallMoment(name);
}
