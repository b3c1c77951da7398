/*
 * Written by `npm run emit` from the classes in this folder. New ones come at the end of their part. The schema shows
 * types and fields in this order: a line of DOMAIN may be moved, and stays where it is put.
 */
import { Actor, Entity, Location, Node, Party, Relationship } from './interfaces';
import { Country } from './country';
import { CustomsAdministration } from './customs-administration';
import { Organization } from './organization';
import { Group } from './group';
import { Person } from './person';
import { Port } from './port';
import { Place } from './place';
import { Programme } from './programme';
import { Agreement } from './agreement';
import { Event } from './event';
import { Measure } from './measure';
import { Goal } from './goal';
import { Metric } from './metric';
import { Observation } from './observation';
import { Source } from './source';
import { Claim } from './claim';
import { Contradiction } from './contradiction';
import { Name } from './name';
import { Signed } from './relationships/signed';
import { PartyTo } from './relationships/party-to';
import { MutuallyRecognises } from './relationships/mutually-recognises';
import { Binds } from './relationships/binds';
import { Concerns } from './relationships/concerns';
import { Establishes } from './relationships/establishes';
import { BasedOn } from './relationships/based-on';
import { Implements } from './relationships/implements';
import { Administers } from './relationships/administers';
import { AuthorityOf } from './relationships/authority-of';
import { Proposed } from './relationships/proposed';
import { Approved } from './relationships/approved';
import { Consulted } from './relationships/consulted';
import { CooperatesWith } from './relationships/cooperates-with';
import { Supports } from './relationships/supports';
import { PilotedAt } from './relationships/piloted-at';
import { UsesMeasure } from './relationships/uses-measure';
import { HasGoal } from './relationships/has-goal';
import { HasEffect } from './relationships/has-effect';
import { ParticipatedIn } from './relationships/participated-in';
import { Led } from './relationships/led';
import { HeldIn } from './relationships/held-in';
import { HeldPosition } from './relationships/held-position';
import { PartOf } from './relationships/part-of';
import { MemberOf } from './relationships/member-of';
import { LocatedIn } from './relationships/located-in';
import { PairedWith } from './relationships/paired-with';
import { Borders } from './relationships/borders';
import { Precedes } from './relationships/precedes';
import { Supersedes } from './relationships/supersedes';
import { Published } from './relationships/published';
import { About } from './relationships/about';
import { FromSource } from './relationships/from-source';
import { AttributedTo } from './relationships/attributed-to';
import { Reproduces } from './relationships/reproduces';
import { Observes } from './relationships/observes';
import { Compares } from './relationships/compares';
import { HasName } from './relationships/has-name';

/** Every class of the domain. */
export const DOMAIN = [
  // Interfaces
  Node,
  Entity,
  Actor,
  Party,
  Location,
  Relationship,

  // Entities
  Country,
  CustomsAdministration,
  Organization,
  Group,
  Person,
  Port,
  Place,
  Programme,
  Agreement,
  Event,
  Measure,
  Goal,
  Metric,
  Observation,
  Source,
  Claim,
  Contradiction,
  Name,

  // Relationships of the subject
  Signed,
  PartyTo,
  MutuallyRecognises,
  Binds,
  Concerns,
  Establishes,
  BasedOn,
  Implements,
  Administers,
  AuthorityOf,
  Proposed,
  Approved,
  Consulted,
  CooperatesWith,
  Supports,
  PilotedAt,
  UsesMeasure,
  HasGoal,
  HasEffect,
  ParticipatedIn,
  Led,
  HeldIn,
  HeldPosition,
  PartOf,
  MemberOf,
  LocatedIn,
  PairedWith,
  Borders,
  Precedes,
  Supersedes,
  Published,

  // Relationships of the record
  About,
  FromSource,
  AttributedTo,
  Reproduces,
  Observes,
  Compares,
  HasName,
] as const;
