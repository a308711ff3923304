# Seven similarities of alliance portfolios for all dyads of the COW system 1816-2012, vectorised: matrix algebra by year.
# Usage: Rscript similarity.R DIRECTED.csv OUT.csv   (the first as directed-dyad-years.R writes it)
suppressPackageStartupMessages({
  library(dplyr)
  library(readr)
})
args <- commandArgs(trailingOnly = TRUE)
panel <- read_csv(args[1], show_col_types = FALSE, progress = FALSE) |>
  filter(year <= 2012) |>
  mutate(tie = case_when(defense == 1 | offense == 1 ~ 3, neutral == 1 | nonagg == 1 ~ 2, consul == 1 ~ 1, TRUE ~ 0))

measures <- function(tie, top) {
  n <- nrow(tie)
  square <- rowSums(tie^2)
  total <- rowSums(tie)
  cross <- tcrossprod(tie)
  apart2 <- outer(square, square, "+") - 2 * cross
  m <- outer(total, total, "+") / (2 * n)
  pi <- 1 - apart2 / (outer(square, square, "+") - 2 * n * m^2)
  means <- total / n
  within <- square - n * means^2
  kappa <- 1 - apart2 / (outer(within, within, "+") + n * outer(means, means, "-")^2)
  apart1 <- matrix(0, n, n)
  for (level in seq_len(top)) {
    above <- (tie >= level) + 0
    size <- rowSums(above)
    apart1 <- apart1 + outer(size, size, "+") - 2 * tcrossprod(above)
  }
  list(s = 1 - 2 * apart1 / (top * n), pi = pi, kappa = kappa)
}

taub <- function(tie) {
  n <- nrow(tie)
  is <- lapply(0:3, \(v) (tie == v) + 0)
  count <- array(0, c(n, n, 4, 4))
  for (x in 1:4) for (y in 1:4) count[, , x, y] <- tcrossprod(is[[x]], is[[y]])
  balance <- matrix(0, n, n)
  for (x in 1:3) for (y in 1:4) for (u in (x + 1):4) for (v in 1:4) {
    if (v > y) balance <- balance + count[, , x, y] * count[, , u, v]
    if (v < y) balance <- balance - count[, , x, y] * count[, , u, v]
  }
  ties <- Reduce(`+`, lapply(is, \(one) { k <- rowSums(one); k * (k - 1) }))
  untied <- n * (n - 1) - ties
  2 * balance / sqrt(outer(untied, untied))
}

years <- split(panel, panel$year)
out <- lapply(years, function(rows) {
  codes <- sort(unique(c(rows$ccode1, rows$ccode2)))
  n <- length(codes)
  tie <- matrix(0, n, n)
  at <- cbind(match(rows$ccode1, codes), match(rows$ccode2, codes))
  tie[at] <- rows$tie
  tie <- pmax(tie, t(tie))
  there <- matrix(FALSE, n, n)
  there[at] <- TRUE
  diag(tie) <- 3
  valued <- measures(tie, 3)
  binary <- measures((tie > 0) + 0, 1)
  pick <- which(upper.tri(there) & there, arr.ind = TRUE)
  pick <- pick[order(pick[, 1], pick[, 2]), , drop = FALSE]
  tibble(
    ccode1 = codes[pick[, 1]], ccode2 = codes[pick[, 2]], year = rows$year[1],
    srsba = binary$s[pick], srsvaa = valued$s[pick], piba = binary$pi[pick], piva = valued$pi[pick],
    kappaba = binary$kappa[pick], kappava = valued$kappa[pick], taub = taub(tie)[pick]
  )
})
write_csv(bind_rows(out), args[2], progress = FALSE)
