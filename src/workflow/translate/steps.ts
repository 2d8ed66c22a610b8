// The steps that work on documents, with all that they load. A run with nothing to do imports none of it.
export { fillBatch } from './batch.js';
export { finishDocument } from './finish.js';
