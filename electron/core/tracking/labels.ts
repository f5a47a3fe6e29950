import { readZone } from './findClock.ts';

/** What a line tells about the whole record instead of an event. */
export type Label = Readonly<
  | { kind: 'number'; value: string; carrier?: string }
  | { kind: 'carrier' | 'zone'; value: string }
  | { kind: 'heading' | 'forecast' }
>;

const NUMBER =
  /^(?:(?:tracking|track|waybill|parcel|shipment|consignment|package|item|airway bill)\s*(?:number|no\.?|nr\.?|code|id|#)?|number|awb|运单号码?|快递单号|物流单号|跟踪号|单号|sendungsnummer|num[eé]ro de (?:suivi|seguimiento)|c[oó]digo de (?:rastreo|rastreamento)|трек-?номер|номер отправления)\s*[:#]\s*([\w-][\w -]{4,60}\w)\s*(?:\(.*\))?$/iu;
const CARRIER =
  /^(?:carrier|courier|shipped (?:via|with)|承运商|物流公司|快递公司|物流商|transporteur|transportista|versender|перевозчик)\s*:\s*(\S.*)$/iu;
const ZONE = /^(?:time\s?zone|时区|zeitzone|fuseau horaire|zona horaria)\s*:\s*(\S.*)$/iu;
const FORECAST =
  /^(?:estimated|expected|scheduled|anticipated)\s+(?:date of\s+)?(?:delivery|arrival)\b|^ETA\b|^预计|^voraussichtlich|^livraison prévue|^entrega (?:estimada|prevista)/iu;
const HEADING =
  /^(?:(?:package\s+|shipment\s+|delivery\s+|latest\s+)?status|country|origin|destination|from|to|service|product|weight|recipient|tracking (?:history|details|results|information)|shipment (?:progress|history)|date|time|location|状态|目的地|始发地|国家|发件国|收件国|物流信息|物流详情)\s*(?::.*)?$|^powered by\b|^https?:\/\//iu;
const HEADER_ROW =
  /^(?:(?:date|time|local|location|place|status|event|description|details|activity|code|时间|日期|地点|状态|描述|轨迹)[\s,;|/&]*)+$/iu;
const KNOWN_NUMBER = /^(?:[A-Z]{2}\d{9}[A-Z]{2}|1Z[0-9A-Z]{16}|LP\d{14,}|YT\d{16})$/;

/** A word beside a number. Two letters are a part of it, as the country in RR 123 456 785 CN. */
const WORD = /^[a-z]{3,}$/i;

/** A number in groups, and the name of the carrier where it stands before or behind it. */
function splitNumber(groups: readonly string[]): Label | undefined {
  const first = groups.findIndex((group) => !WORD.test(group));
  const last = groups.findLastIndex((group) => !WORD.test(group));
  const value = groups.slice(first, last + 1).join('');
  if (first === -1 || !/\d/.test(value)) return undefined;
  const carrier = [...groups.slice(0, first), ...groups.slice(last + 1)].join(' ');
  return { kind: 'number', value, ...(carrier && { carrier }) };
}

/** Reads a line that names the number, the carrier or the zone of the record, or is a heading; undefined for others. */
export function readLabel(line: string): Label | undefined {
  const text = line.trim();
  const written = NUMBER.exec(text)?.[1] ?? KNOWN_NUMBER.exec(text)?.[0];
  const number = splitNumber(written?.split(/\s+/) ?? []);
  if (number) return number;
  const carrier = CARRIER.exec(text)?.[1];
  if (carrier) return { kind: 'carrier', value: carrier.trim() };
  const zone = readZone(ZONE.exec(text)?.[1] ?? '');
  if (zone) return { kind: 'zone', value: zone };
  if (FORECAST.test(text)) return { kind: 'forecast' };
  return HEADING.test(text) || HEADER_ROW.test(text) || !/[\p{L}\p{N}]/u.test(text)
    ? { kind: 'heading' }
    : undefined;
}
