public import HelpdeskDomain
import JournalStorage

/// A command came to nothing: the desk said no, or the world broke. The two are never mixed
/// (DESIGN §3).
public enum StoreCallError: Error, Equatable, Sendable {
  /// Nothing was written.
  case refused(DeskRefusal)
  /// Whether something was written is for the error to say: after `.poisoned` and `.io` it is not
  /// known; the same command may be given again with the same id.
  case failed(StoreError)

  init(_ error: JournalCallError<StoreCallError>) {
    switch error {
    case .journal(let error): self = .failed(.journal(error))
    case .caller(let error): self = error
    }
  }

  /// Runs what fails with the store's error.
  static func wrapping<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(StoreCallError) -> Result {
    do throws(StoreError) {
      return try body()
    } catch {
      throw .failed(error)
    }
  }

  /// Runs what the desk may refuse.
  static func deciding<Result>(
    _ body: () throws(DeskRefusal) -> Result
  ) throws(StoreCallError) -> Result {
    do throws(DeskRefusal) {
      return try body()
    } catch {
      throw .refused(error)
    }
  }
}
