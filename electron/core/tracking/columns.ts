/** What a column of a table, or a field of a JSON record, may say about an event. */
export type Column =
  | 'datetime'
  | 'date'
  | 'time'
  | 'zone'
  | 'text'
  | 'place'
  | 'city'
  | 'region'
  | 'country'
  | 'code'
  | 'carrier'
  | 'number';

// Names in their folded form (see foldName), of carriers, tracking sites and spreadsheets in several languages.
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  datetime: [
    'datetime',
    'dateandtime',
    'datetimelocal',
    'eventdatetime',
    'eventtime',
    'timestamp',
    'localtime',
    'localdatetime',
    'checkpointtime',
    'scantime',
    'scandatetime',
    'statusdate',
    'statustime',
    'eventdate',
    'trackingdate',
    'trackingtime',
    'accepttime',
    'occurredat',
    '日期时间',
    '时间',
    '发生时间',
    '轨迹时间',
    '操作时间',
    'zeitpunkt',
    'datumuhrzeit',
    'horodatage',
    'fechayhora',
    'fechahora',
    'датаивремя',
  ],
  date: ['date', 'day', 'localdate', '日期', 'datum', 'fecha', 'data', 'дата'],
  time: ['time', 'clock', 'hour', '钟点', 'uhrzeit', 'zeit', 'heure', 'hora', 'ora', 'время'],
  zone: [
    'zone',
    'timezone',
    'tz',
    'gmtoffset',
    'utcoffset',
    'offset',
    '时区',
    'zeitzone',
    'fuseauhoraire',
    'zonahoraria',
  ],
  text: [
    'description',
    'event',
    'eventdescription',
    'eventname',
    'message',
    'activity',
    'status',
    'statusdescription',
    'details',
    'detail',
    'text',
    'remark',
    'info',
    'trackinginfo',
    'scan',
    '描述',
    '轨迹',
    '状态',
    '事件',
    '物流信息',
    '轨迹描述',
    '内容',
    'ereignis',
    'beschreibung',
    'événement',
    'evenement',
    'libellé',
    'libelle',
    'evento',
    'estado',
    'descripción',
    'descripcion',
    'событие',
    'статус',
    'описание',
  ],
  place: [
    'location',
    'place',
    'locationname',
    'eventlocation',
    'facility',
    'office',
    'station',
    '地点',
    '位置',
    '所在地',
    'ort',
    'lieu',
    'lugar',
    'ubicación',
    'ubicacion',
    'luogo',
    'место',
  ],
  city: ['city', 'town', 'eventcity', '城市', 'stadt', 'ville', 'ciudad'],
  region: ['state', 'province', 'eventstate', 'region'],
  country: ['country', 'countrycode', 'eventcountry', '国家', 'land', 'pays', 'país', 'pais'],
  code: ['code', 'eventcode', 'statuscode', 'actioncode', '代码', '状态码'],
  carrier: [
    'carrier',
    'courier',
    'carriername',
    'couriername',
    '承运商',
    '物流公司',
    '快递公司',
    'transporteur',
    'transportista',
    'versender',
  ],
  number: [
    'trackingnumber',
    'trackingno',
    'trackingid',
    'trackingcode',
    'tracknumber',
    'trackno',
    'waybill',
    'waybillno',
    'waybillnumber',
    'awb',
    'parcelnumber',
    'consignmentno',
    'consignmentnumber',
    'number',
    '运单号',
    '快递单号',
    '物流单号',
    '单号',
    '跟踪号',
    'sendungsnummer',
    'numérodesuivi',
    'numerodesuivi',
    'númerodeseguimiento',
  ],
};

const COLUMNS = new Map(
  Object.entries(NAMES).flatMap(([column, names]) => names.map((name) => [name, column])),
);

const isColumn = (name: string | undefined): name is Column =>
  name !== undefined && Object.hasOwn(NAMES, name);

/** A field name without case, blanks and punctuation: `Event_Date Time` is `eventdatetime`. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a column of this heading holds; undefined when the heading is none that is known. */
export function columnOf(heading: string): Column | undefined {
  const column = COLUMNS.get(foldName(heading));
  return isColumn(column) ? column : undefined;
}
