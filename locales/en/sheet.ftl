sheet-empty = The file “{ $name }” is empty.
sheet-too-large = The file “{ $name }” is larger than { $most } MB. Send it in parts.
sheet-too-many-rows = The file “{ $name }” has more than { $most } rows, or cells filled far away from its table.
sheet-old-excel = The file “{ $name }” is in the old Excel format (xls). Save it as xlsx or CSV.
sheet-not-a-table = The file “{ $name }” is not a table. Send an xlsx or CSV file.
sheet-broken = The file “{ $name }” is damaged and could not be read. Save it again and send it.
sheet-not-xlsx = The file “{ $name }” is no sound XLSX file. Save it again as xlsx or CSV and send it.
sheet-broken-line = A quotation mark is left open in line { $line } of the file “{ $name }”, so what follows cannot be read.
sheet-too-heavy = Reading the file “{ $name }” took too long or too much memory, so it was put aside. Save the table in a simpler file and send it.
sheet-cell-too-long = { $row ->
    [0] A cell of the file “{ $name }” has more than { $most } characters. Shorten its text and send the file again.
   *[other] A cell in row { $row } of the file “{ $name }” has more than { $most } characters. Shorten its text and send the file again.
}
sheet-several = Several sheets of the file “{ $name }” hold this table. Put them on one sheet, or send each as a file of its own.
