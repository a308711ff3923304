# All directed dyad-years of the COW system 1816-2018 with ATOP's five obligations, in plain R with dplyr and readr.
# Usage: Rscript directed-dyad-years.R MEMBERS.csv STATES.csv OUT.csv
suppressPackageStartupMessages({
  library(dplyr)
  library(readr)
})
args <- commandArgs(trailingOnly = TRUE)
last_year <- 2018L

members <- read_csv(args[1], show_col_types = FALSE, progress = FALSE,
  col_select = c(atopid, phase, member, yrent, moent, dayent, yrexit, moexit, dayexit, defense, offense, neutral, nonagg, consul)) |>
  filter(member < 1000) |>
  mutate(
    entry = yrent * 10000 + moent * 100 + coalesce(dayent, 1),
    exit = if_else(yrexit == 0, 99999999, yrexit * 10000 + moexit * 100 + coalesce(dayexit, 31)),
    last = if_else(yrexit == 0, last_year, as.integer(yrexit))
  )

pairs <- inner_join(
  members |> select(atopid, phase, ccode1 = member, yrent, entry, exit, last, defense, offense, neutral, nonagg, consul),
  members |> select(atopid, phase, ccode2 = member, yrent2 = yrent, entry2 = entry, exit2 = exit, last2 = last),
  by = c("atopid", "phase"), relationship = "many-to-many"
) |>
  filter(ccode1 != ccode2, pmax(entry, entry2) < pmin(exit, exit2)) |>
  mutate(from = pmax(yrent, yrent2), to = pmin(last, last2))

n <- pairs$to - pairs$from + 1L
at <- rep.int(seq_len(nrow(pairs)), n)
promises <- pairs[at, c("atopid", "phase", "ccode1", "ccode2", "defense", "offense", "neutral", "nonagg", "consul")] |>
  mutate(year = pairs$from[at] + sequence(n) - 1L) |>
  group_by(atopid, ccode1, ccode2, year) |>
  filter(phase == max(phase)) |>
  group_by(ccode1, ccode2, year) |>
  summarise(across(c(defense, offense, neutral, nonagg, consul), max), .groups = "drop")

states <- read_csv(args[2], show_col_types = FALSE, progress = FALSE) |>
  mutate(
    start = styear * 10000 + stmonth * 100 + stday,
    endyear = if_else(endyear == 2016, last_year, as.integer(endyear)),
    end = endyear * 10000 + endmonth * 100 + endday
  )
system <- inner_join(
  states |> transmute(ccode1 = ccode, s1 = start, e1 = end, all = 1L),
  states |> transmute(ccode2 = ccode, s2 = start, e2 = end, all = 1L),
  by = "all", relationship = "many-to-many"
) |>
  mutate(start = pmax(s1, s2), end = pmin(e1, e2)) |>
  filter(ccode1 != ccode2, start <= end)
from <- as.integer(system$start %/% 10000)
n <- as.integer(system$end %/% 10000) - from + 1L
at <- rep.int(seq_len(nrow(system)), n)
panel <- tibble(ccode1 = system$ccode1[at], ccode2 = system$ccode2[at], year = from[at] + sequence(n) - 1L) |>
  distinct() |>
  left_join(promises, by = c("ccode1", "ccode2", "year")) |>
  mutate(across(c(defense, offense, neutral, nonagg, consul), \(x) coalesce(x, 0))) |>
  arrange(year, ccode1, ccode2)
write_csv(panel, args[3], progress = FALSE)
