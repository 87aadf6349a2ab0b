import Testing

struct PlaceTests {}
