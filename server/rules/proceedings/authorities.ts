// Whom an inquiry asks.

/** Authorities that are asked about a request: every agency under contract, or one by its name. */
export type AuthorityAsked =
  | 'agencies'
  | 'security'
  | 'premises-police'
  | 'municipality'
  | 'tax'
  | 'telecom'
  | 'service-agency'
  | 'choosing-agency'
  /** Of what an agency has not remedied. Annex 4 art. 3-2-1 note. */
  | 'steering-group'
  /** The working group of another province: where that is here, a request of its own is decided there. */
  | 'other-group'
