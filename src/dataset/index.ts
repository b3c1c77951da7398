export { readDataset } from './read-dataset';
export { storageMapping } from './storage-mapping';
export { datasetDigest, MODEL_VERSION } from './dataset-digest';
