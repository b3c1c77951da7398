import 'reflect-metadata';
import { readConfig, type Limits } from '../../src/config/config';
import { DOMAIN } from '../../src/entities';
import { Registry } from '../../src/model/registry';

export const registry = Registry.seal([...DOMAIN]);
export const LIMITS: Limits = readConfig({}).limits;
