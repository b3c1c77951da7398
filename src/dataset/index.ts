export { readDataset } from './read-dataset';
export { storedForm } from './stored-form';
export { datasetDigest, MODEL_VERSION } from './dataset-digest';
