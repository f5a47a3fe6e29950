/** The parts that exhibits are grouped in, in the order of the dossier. */
export type ExhibitGroupId = 'packing' | 'shipping' | 'delivery' | 'messages' | 'terms' | 'other';
