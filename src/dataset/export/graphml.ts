import type { PropertyDefinition } from '../../model/definitions';
import type { GraphData, GraphRecord, PropertyValue } from '../../model/graph-data';
import type { Registry } from '../../model/registry';
import { ENTITY } from '../../model/root-interfaces';
import type { AnyType } from '../../model/sealed-types';
import { pickText } from '../../model/values/language';
import { showValue } from '../../model/wording';
import { isTexts, textIn } from './texts';

type GraphmlType = 'string' | 'boolean' | 'int' | 'double';

/** An attribute of nodes or edges. */
interface Key {
  readonly id: string;
  readonly for: 'node' | 'edge';
  readonly name: string;
  readonly type: GraphmlType;
}

/**
 * The entities and what is said between them as GraphML, piece by piece: a node an entity, an edge a relationship of the
 * subject, whose claims are an attribute. All edges are directed, since readers take no mixture; `symmetrical` tells
 * which could be turned.
 */
export function* graphml(registry: Registry, { description, nodes, relationships }: GraphData): Generator<string> {
  const entities = [...registry.entities.values()].filter(({ interfaces }) => interfaces.includes(ENTITY));
  const statements = [...registry.relationships.values()].filter(({ definition }) => definition.about === 'SUBJECT');
  const keys = new Keys();
  for (const type of entities) keys.add('node', type);
  for (const type of statements) keys.add('edge', type);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `<desc>${escaped(pickText(description.title)?.value ?? '')}, ${escaped(description.licence)}</desc>\n`;
  for (const key of keys.all) {
    yield `<key id="${key.id}" for="${key.for}" attr.name="${key.name}" attr.type="${key.type}"/>\n`;
  }
  yield '<graph id="customs-graph" edgedefault="directed">\n';
  const known = new Map<string, AnyType>(entities.map((type) => [type.name, type]));
  for (const node of nodes) {
    const type = known.get(node.type);
    if (type) yield `<node id="${escaped(node.id)}">${keys.data('node', type, node.type, node)}</node>\n`;
  }
  for (const edge of relationships) {
    const type = registry.relationshipOfType(edge.type);
    if (type?.definition.about !== 'SUBJECT') continue;
    const more = keys.datum('edge', 'symmetrical', String(type.definition.symmetrical));
    const [id, from, to] = [edge.id, edge.from, edge.to].map(escaped);
    yield `<edge id="${id}" source="${from}" target="${to}">${keys.data('edge', type, edge.type, edge)}${more}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

class Keys {
  private readonly byName = new Map<string, Key>();

  get all(): Iterable<Key> {
    return this.byName.values();
  }

  /** The attributes of a type. One that types have with different kinds of values is a text: readers take no two of a name. */
  add(target: Key['for'], type: AnyType): void {
    for (const name of ['type', 'claims']) this.key(target, name, 'string');
    if (target === 'edge') this.key(target, 'symmetrical', 'boolean');
    for (const property of shown(type)) this.key(target, property.name, typeOf(property));
    if (target === 'node') this.key(target, NAME_ZH, 'string');
  }

  /** The attributes of a record; those without a value are left out. */
  data(target: Key['for'], type: AnyType, typeName: string, { properties, claims }: GraphRecord): string {
    let text = this.datum(target, 'type', typeName);
    for (const property of shown(type)) {
      const value = valueText(properties[property.name]);
      if (value !== '') text += this.datum(target, property.name, value);
    }
    const zh = target === 'node' ? textIn(properties['name'], 'zh') : undefined;
    if (zh !== undefined) text += this.datum(target, NAME_ZH, zh);
    return claims.length === 0 ? text : text + this.datum(target, 'claims', claims.join(' '));
  }

  datum(target: Key['for'], name: string, value: string): string {
    return `<data key="${this.byName.get(`${target} ${name}`)!.id}">${escaped(value)}</data>`;
  }

  private key(target: Key['for'], name: string, type: GraphmlType): void {
    const known = this.byName.get(`${target} ${name}`);
    const id = known?.id ?? `d${this.byName.size}`;
    const common = known === undefined || known.type === type ? type : 'string';
    this.byName.set(`${target} ${name}`, { id, for: target, name, type: common });
  }
}

const NAME_ZH = 'name_zh';

const shown = (type: AnyType): PropertyDefinition[] =>
  [...type.properties.values()].filter(({ internal }) => !internal);

function typeOf({ type, list }: PropertyDefinition): GraphmlType {
  if (list || type.kind !== 'scalar') return 'string';
  if (type.scalar === 'Int') return 'int';
  return type.scalar === 'Float' ? 'double' : type.scalar === 'Boolean' ? 'boolean' : 'string';
}

/** A value as one text: of a text in several languages the English one, of a list its items. */
function valueText(value: PropertyValue | undefined): string {
  if (!isTexts(value)) return showValue(value);
  return pickText(value)?.value ?? '';
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Characters that XML 1.0 cannot hold. */
const FOREIGN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string => text.replace(FOREIGN, '').replace(/[&<>"\r]/g, (sign) => SIGNS[sign]!);
