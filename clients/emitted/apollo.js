// Written by `npm run emit` from the schema.

/** The object types of each interface. */
export const possibleTypes = {
  Actor: 'Country CustomsAdministration Group Organization Person',
  Entity: 'Agreement Country CustomsAdministration Event Goal Group Measure Metric Observation Organization Person Place Port Programme Source',
  Location: 'Country Place Port',
  Node: 'About Administers Agreement Approved BasedOn Binds Claim Compares Consulted Contradiction CooperatesWith Country CustomsAdministration Establishes Event Goal Group HeldPosition Implements Led Measure MemberOf Metric MutuallyRecognises Name Observation Organization PartOf ParticipatedIn PartyTo Person PilotedAt Place Port Precedes Programme Proposed Published Reproduces Signed SimpleRelationship Source Supersedes Supports UsesMeasure',
  Party: 'Country CustomsAdministration Organization Person',
  Relationship: 'About Administers Approved BasedOn Binds Compares Consulted CooperatesWith Establishes HeldPosition Implements Led MemberOf MutuallyRecognises PartOf ParticipatedIn PartyTo PilotedAt Precedes Proposed Published Reproduces Signed SimpleRelationship Supersedes Supports UsesMeasure',
};

/** By type, its connections that no interface of it has, under the arguments that choose a list, not a page. */
export const connections = {
  Actor: { 'orderBy where': 'cooperatesWith implements led memberOf participatedIn proposed supportedBy supports' },
  Agreement: { 'depth where': 'allSuperseded allSupersededBy predecessors successors', 'orderBy where': 'approvedBy basedOn basisOf concernedBy concerns countries establishedBy establishes goals implementedBy parties precededBy precedes proposedBy signatories supersededBy supersedes supportedBy' },
  Claim: { 'orderBy where': 'about attributedTo contradictions' },
  Contradiction: { 'orderBy where': 'about competing' },
  Country: { 'orderBy where': 'administers administersOrganizations agreements approved authorities borders consulted consultedBy establishes goals holders locations measures parts partyTo', 'depth where': 'descendants' },
  CustomsAdministration: { 'orderBy where': 'administers administersOrganizations approved authorityOf consulted consultedBy establishes goals holders locatedIn measures partOf parts partyTo', 'depth where': 'ancestors descendants' },
  Entity: { 'orderBy where': 'claims contradictions observations sources', 'direction orderBy types where': 'relationships' },
  Event: { 'depth where': 'ancestors descendants predecessors successors', 'orderBy where': 'concerns establishes goals heldIn implements ledBy partOf participants parts precededBy precedes supports' },
  Goal: { 'orderBy where': 'basedOn concerns effectOf establishedBy goalOf precededBy proposedBy supportedBy', 'depth where': 'predecessors' },
  Group: { 'depth where': 'ancestors descendants', 'orderBy where': 'concernedBy members partOf parts' },
  Location: { 'depth where': 'ancestors', 'orderBy where': 'events partOf pilots' },
  Measure: { 'orderBy where': 'concernedBy effects establishedBy implementedBy proposedBy supportedBy usedBy' },
  Metric: { 'orderBy where': 'values' },
  Observation: { 'orderBy where': 'about' },
  Organization: { 'orderBy where': 'administeredBy administers administersOrganizations approved authorities authorityOf concernedBy consulted consultedBy establishes goals holders locatedIn measures members partOf parts partyTo', 'depth where': 'ancestors descendants' },
  Party: { 'orderBy where': 'publications said signed' },
  Person: { 'orderBy where': 'positions' },
  Place: { 'orderBy where': 'concernedBy locatedIn locations parts', 'depth where': 'descendants' },
  Port: { 'orderBy where': 'concernedBy locatedIn pairedWith' },
  Programme: { 'orderBy where': 'administeredBy approvedBy basedOn basisOf concernedBy effects establishedBy goals implementedBy implements ledBy measures partOf participants parts pilotedAt precededBy precedes proposed proposedBy recognises supersededBy supersedes supportedBy supports', 'depth where': 'allSuperseded allSupersededBy ancestors descendants predecessors successors' },
  Query: { 'asOf certainty knownAsOf lang modality orderBy rank where': 'actors agreements countries customsAdministrations entities events goals groups locations measures organizations parties people places ports programmes sources', 'asOf certainty knownAsOf lang orderBy rank search where': 'claims', 'asOf certainty direction knownAsOf lang modality of rank types via': 'commonNeighbours', 'about asOf certainty kinds knownAsOf lang open orderBy search where': 'contradictions', 'asOf certainty knownAsOf lang orderBy rank where': 'metrics observations', 'asOf certainty knownAsOf lang orderBy where': 'names', 'among asOf avoid certainty direction from kind knownAsOf lang maxLength modality rank through to types via': 'paths', 'asOf certainty knownAsOf lang modality orderBy rank types where': 'relationships', 'asOf certainty in knownAsOf lang modality rank text types': 'search' },
  Source: { 'orderBy where': 'about contributors precededBy precedes proposed reproducedBy statements', 'depth where': 'predecessors successors' },
  Timeline: { '': 'entries undated' },
};

/** Types without an id whose objects stand alone in a field: two selections of one object belong together. */
export const values = 'CommonNeighbour Dataset DatasetSource EdtfDate Localized Neighbourhood Path SearchHit Statistics Timeline TimelineEntry';
