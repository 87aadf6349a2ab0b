/// What a part of ISO 19005 asks for besides what every file has; gives the entries of the catalog.
///
/// Source: ISO 19005-1, 6.2.2, 6.7; ISO 19005-2, 6.2.3, 6.6.
func archiveEntries(
  _ information: Information,
  level: ArchiveLevel,
  profile: [UInt8],
  table: inout ObjectTable
) -> Notation {
  // Not compressed, so that a search finds it without reading the file (ISO 19005-1, 6.7.2).
  let packet = table.addStream(
    Notation("/Type /Metadata /Subtype /XML"),
    data: Array(metadataPacket(information, level: level).utf8)
  )
  let colors = table.addStream(Notation("/N 3 /Filter /FlateDecode"), data: profile)
  var intent = Notation("<< /Type /OutputIntent /S /GTS_PDFA1 ")
  intent.add("/OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) ")
  intent.add("/DestOutputProfile ")
  intent.add(colors)
  intent.add(" >>")
  var entries = Notation(" /Metadata ")
  entries.add(packet)
  entries.add(" /OutputIntents ")
  entries.add([table.add(intent)])
  return entries
}
