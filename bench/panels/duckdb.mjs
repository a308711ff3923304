// The same directed dyad-years by SQL in DuckDB, from Node. Usage: node duckdb.mjs MEMBERS.csv STATES.csv OUT.csv|OUT.parquet
import { DuckDBInstance } from "@duckdb/node-api";

const [members, states, out] = process.argv.slice(2);
const db = await (await DuckDBInstance.create(":memory:", { autoinstall_known_extensions: "false" })).connect();
const kinds = ["defense", "offense", "neutral", "nonagg", "consul"];
await db.run(`
  create table m as select atopid, phase, member, yrent,
      yrent * 10000 + moent * 100 + coalesce(dayent, 1) as entry,
      if(yrexit = 0, 99999999, yrexit * 10000 + moexit * 100 + coalesce(dayexit, 31)) as leaving,
      if(yrexit = 0, 2018, yrexit) as last, ${kinds.join(", ")}
    from read_csv('${members}') where member < 1000;
  create table p as
    with pairs as (
      select a.atopid, a.phase, a.member as ccode1, b.member as ccode2, unnest(range(greatest(a.yrent, b.yrent), least(a.last, b.last) + 1)) as year,
        ${kinds.map((kind) => `a.${kind}`).join(", ")}
      from m a join m b on a.atopid = b.atopid and a.phase = b.phase and a.member <> b.member
      where greatest(a.entry, b.entry) < least(a.leaving, b.leaving)),
    latest as (select * from pairs qualify phase = max(phase) over (partition by atopid, ccode1, ccode2, year))
    select ccode1, ccode2, year, ${kinds.map((kind) => `max(${kind})::int as ${kind}`).join(", ")} from latest group by all;
  create table s as select ccode, styear * 10000 + stmonth * 100 + stday as f, if(endyear = 2016, 2018, endyear) * 10000 + endmonth * 100 + endday as t
    from read_csv('${states}');
`);
await db.run(`
  copy (
    with d as (
      select distinct a.ccode as ccode1, b.ccode as ccode2, unnest(range(greatest(a.f, b.f) // 10000, least(a.t, b.t) // 10000 + 1)) as year
      from s a join s b on a.ccode <> b.ccode and greatest(a.f, b.f) <= least(a.t, b.t))
    select ccode1, ccode2, year, ${kinds.map((kind) => `coalesce(${kind}, 0) as ${kind}`).join(", ")} from d left join p using (ccode1, ccode2, year)
    order by year, ccode1, ccode2
  ) to '${out}' ${out.endsWith(".parquet") ? "(format parquet)" : "(header)"};
`);
