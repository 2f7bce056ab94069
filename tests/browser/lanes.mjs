// Side by side, some at a time: a page waits more than it works.
const LANES = 4;

/// The work for all of `left`. Each lane has what `equip` gives it.
export async function inLanes(left, work, equip = () => {}) {
  const waiting = [...left];
  const lane = async () => {
    const own = await equip();
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one, own);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
