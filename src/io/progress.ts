/** Told as work goes on: rows done so far. */
export type Progress = (rows: number) => void;
