import type { GraphRecord, NodeRecord, RelationshipRecord } from '../../model/graph-data';
import type { EntityType, RelationshipType } from '../../model/sealed-types';
import type { ClaimSet, DraftNode, DraftRecord, DraftRelationship } from '../draft';
import type { Where } from '../source-tree';
import { PropertiesView } from './properties-view';

/* Records of an exported file as checks read them. All of it is made when it is asked for: kept, a million would take
   the greater part of the memory. */

const NO_PLACES: DraftRecord['places'] = new Map();
const NO_NAMES: DraftNode['names'] = new Map();
const NO_MODALITIES: DraftNode['modalities'] = new Set();

abstract class ExportedRecord<R extends GraphRecord> implements DraftRecord {
  constructor(
    protected readonly record: R,
    private readonly file: string,
    private readonly line: number,
  ) {}

  get id(): string {
    return this.record.id;
  }

  get where(): Where {
    return { record: this.record.id, file: this.file, line: this.line, column: 1 };
  }

  get properties(): PropertiesView {
    return new PropertiesView(this.record.properties);
  }

  /** A record stands on one line. */
  get places(): DraftRecord['places'] {
    return NO_PLACES;
  }

  get claims(): ClaimSet {
    return new Map(this.record.claims.map((claim) => [claim, undefined]));
  }
}

export class ExportedNode extends ExportedRecord<NodeRecord> implements DraftNode {
  constructor(
    readonly type: EntityType,
    ...record: [NodeRecord, string, number]
  ) {
    super(...record);
  }

  /** Names are nodes of the file themselves. */
  get names(): DraftNode['names'] {
    return NO_NAMES;
  }

  get modalities(): DraftNode['modalities'] {
    return NO_MODALITIES;
  }
}

export class ExportedRelationship extends ExportedRecord<RelationshipRecord> implements DraftRelationship {
  constructor(
    readonly type: RelationshipType,
    ...record: [RelationshipRecord, string, number]
  ) {
    super(...record);
  }

  get from(): string {
    return this.record.from;
  }

  get to(): string {
    return this.record.to;
  }

  get basis(): DraftRelationship['basis'] {
    return [];
  }
}
