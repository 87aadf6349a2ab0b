@main
struct Zongjie {
  static func main() {}
}
