import { idOf, type FoundElement } from '../../model/found';
import { bracesOf, edtfWriter, leafWriter, partsWriter, textsReader, textWriter, writeList } from './json-values';
import type { FoundMember } from './result-shape';
import type { Answering, Row, RowWriter } from './row-writer';

/** Writes something that a traversal found, with what the row fetched for the nodes and relationships in it. */
type WriteFound = (found: unknown, row: Row, answering: Answering) => string;

/** The writer of what a traversal found. */
export function foundWriter(writer: RowWriter, member: FoundMember): WriteFound {
  if ('list' in member && member.list) {
    const write = foundWriter(writer, { ...member, list: false, nullable: false });
    return (found, row, answering) =>
      Array.isArray(found)
        ? writeList(found, (each, own) => write(each, row, own), answering)
        : writer.unusual(found ?? null);
  }
  switch (member.kind) {
    case 'typename':
      return () => `"${member.typename}"`;
    case 'value':
      return leafWriter(member.leaf, member.nullable, writer.unusual);
    case 'text': {
      const write = textWriter(member.languages, member.nullable, writer.unusual, textsReader(true));
      return (found, _, { bound, languages }) => write(found, bound, languages);
    }
    case 'edtf':
      return edtfWriter(member.entries, member.nullable, writer.unusual);
    case 'parts':
      return present(writer, false, partsWriter(member.entries) as WriteFound);
    case 'object': {
      const { entries } = member.shape;
      const { heads, end } = bracesOf(entries.map(({ key }) => key));
      const writers = entries.map((entry) => foundWriter(writer, entry.member));
      return present(writer, member.nullable, (found, row, answering) => {
        let text = '';
        entries.forEach(({ name }, i) => {
          text += heads[i]! + writers[i]!((found as Record<string, unknown>)[name], row, answering);
        });
        return text + end;
      });
    }
    case 'element': {
      const { groups } = member;
      const byId = writer.byId(groups);
      return present(writer, member.nullable, (found, row, answering) => {
        let fetched = answering.fetched.get(groups);
        if (!fetched) answering.fetched.set(groups, (fetched = byId(row, answering)));
        // It is gone only if the graph was replaced between the traversal and the statement.
        return fetched.get(idOf(found as FoundElement)) ?? writer.unusual(null);
      });
    }
  }
}

/** A writer that is asked only where something was found. */
const present =
  (writer: RowWriter, nullable: boolean, write: WriteFound): WriteFound =>
  (found, row, answering) =>
    found === null || found === undefined ? (nullable ? 'null' : writer.unusual(null)) : write(found, row, answering);
