// Where a province's secretariat is reached.

/** Each line empty where it is not known. `complaints`: where one complains. */
export type Reach = { address: string; phone: string; fax: string; complaints: string }
