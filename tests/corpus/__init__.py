"""One small workbook for each oddity that teams' workbooks have, each with what a careful person reads in it."""
